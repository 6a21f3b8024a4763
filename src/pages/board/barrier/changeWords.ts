import type { changesOf } from '../../../../db/queries/ledger.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { BarrierRow } from '../../../services/resources/barrier.ts'
import { barrierLabels, barrierValues } from '../map/barrierFields.tsx'
import { differing } from '../map/editing.ts'

type ChangeRow = Awaited<ReturnType<typeof changesOf>>['rows'][number]

/** One thing that a change did: a sentence, and the field that it is about, if it is about one. */
interface Said {
  field?: string
  text: string
}

/** What a change of a barrier did, in sentences. */
export function changeWords(change: ChangeRow, stages: ReadonlyMap<string, string>, t: Dictionary): Said[] {
  const { history: words } = t.pages.ledger
  const before = change.before as BarrierRow | null
  const after = change.after as BarrierRow | null
  const stage = (id: string) => stages.get(id) ?? words.goneStage
  if (after === null) return [{ text: words.deleted }]
  if (before === null)
    return [{ text: words.created({ title: after.title, stage: stages.get(after.stageId) ?? '' }) }]
  const said: Said[] = [
    ...(before.archived === after.archived
      ? []
      : [{ text: after.archived ? words.archived : words.restored }]),
    ...(before.stageId === after.stageId
      ? []
      : [{ text: words.moved({ from: stage(before.stageId), to: stage(after.stageId) }) }]),
    ...differing(shown(before, t), shown(after, t), labelsOf(t)).map(({ label, theirs: from, mine: to }) => ({
      field: label,
      text:
        to === '' ? words.cleared({ from }) : from === '' ? words.set({ to }) : words.replaced({ from, to }),
    })),
  ]
  return said.length === 0 ? [{ text: words.untouched }] : said
}

/** The fields as their reader knows them: types by name, shares with their sign. */
function shown(barrier: BarrierRow, t: Dictionary): Record<string, string> {
  const values = barrierValues(barrier)
  const { type = '', affectedShare = '' } = values
  return {
    ...values,
    type: t.pages.board.barrierTypes[type] ?? type,
    affectedShare: affectedShare === '' ? '' : `${affectedShare} %`,
  }
}

/** The label of the share's field is a whole sentence, which a list of changes has no room for. */
const labelsOf = (t: Dictionary): Record<string, string> => ({
  ...barrierLabels(t),
  affectedShare: t.pages.ledger.history.share,
})
