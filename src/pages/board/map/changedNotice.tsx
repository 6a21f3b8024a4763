import { findChange } from '../../../../db/queries/mapPast.ts'
import { stagesOfMaps } from '../../../../db/queries/maps.ts'
import type { BarrierRow } from '../../../services/resources/barrier.ts'
import type { StageRow } from '../../../services/resources/stage.ts'
import { isReorder } from '../../../services/undo/undo.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Notice } from '../../parts/notice.tsx'
import { madeChange } from './boardAddress.ts'
import type { Filters } from './filters.ts'

type Change = NonNullable<Awaited<ReturnType<typeof findChange>>>

/** What a change of a stage or barrier was, in a sentence. */
export async function changeText({ deps, t }: PageCall, change: Change): Promise<string> {
  const { notice } = t.pages.journey
  const after = change.after as StageRow | BarrierRow
  const before = change.before as StageRow | BarrierRow | null
  const entity = 'stageId' in after ? ('barrier' as const) : ('stage' as const)
  const name = 'stageId' in after ? after.title : after.name
  const said = { entity, name }
  if (before === null) return notice.created(said)
  if (before.archived !== after.archived)
    return after.archived ? notice.archived(said) : notice.restored(said)
  const stages = await stagesOfMaps(deps.db, [after.mapId])
  if ('stageId' in before && 'stageId' in after && before.stageId !== after.stageId)
    return notice.moved({ name, stage: stages.find((stage) => stage.id === after.stageId)?.name ?? '' })
  if (!isReorder(change)) return notice.updated(said)
  const shown = stages.filter((stage) => !stage.archived)
  return notice.reordered({ name, place: shown.findIndex((stage) => stage.id === after.id) + 1 })
}

/** Tells what has just been changed on this board, with the button that takes it back; nothing where the address names no such change. */
export async function changedNotice(call: PageCall, mapId: string, filters: Filters) {
  const made = call.can('editor') ? madeChange(call.query.changed) : null
  const change = made === null ? undefined : await findChange(call.deps.db, made.id, made.version)
  const known = change !== undefined && change.mapId === mapId && change.after !== null
  if (!known || !['stage', 'barrier'].includes(change.entity)) return null
  const text = await changeText(call, change)
  const { notice } = call.t.pages.journey
  return (
    <div class="changed">
      <Notice tone="good" role="status">
        <form class="inline" method="post" action={`/maps/${mapId}/undo`}>
          <CsrfField value={call.csrf} />
          <input type="hidden" name="change" value={call.query.changed} />
          <input type="hidden" name="filters" value={new URLSearchParams(filters).toString()} />
          <span>{text}</span>
          <button type="submit" class="quiet compact" aria-label={notice.undoOf({ what: text })}>
            {notice.undo}
          </button>
        </form>
      </Notice>
    </div>
  )
}
