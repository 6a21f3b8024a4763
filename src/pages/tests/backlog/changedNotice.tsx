import type { Hypothesis } from '../../../../db/queries/hypotheses.ts'
import { findChange } from '../../../../db/queries/mapPast.ts'
import type { FrameworkId } from '../../../domain/scoring/index.ts'
import { shortened } from '../../../locales/shortened.ts'
import { reranked } from '../../../services/backlog/reranked.ts'
import { madeChange } from '../../board/map/boardAddress.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Notice } from '../../parts/notice.tsx'
import { backlogAddress, type Looked, looksCarried, pageOfRank } from './address.ts'

interface Props {
  call: PageCall
  framework: FrameworkId
  looked: Looked
}

/** Tells how a change of estimates has just moved its hypothesis, with the button that takes it back; nothing where there was none. */
export async function changedNotice({ call, framework, looked }: Props) {
  const { deps, id: mapId, t, csrf } = call
  const made = call.can('editor') ? madeChange(call.query.changed) : null
  const change = made === null ? undefined : await findChange(deps.db, made.id, made.version)
  if (made === null || change?.mapId !== mapId || change.entity !== 'hypothesis') return null
  const before = change.before as Hypothesis | null
  const after = change.after as Hypothesis | null
  if (before === null || after === null) return null
  const found = await reranked(deps, mapId, { hypothesisId: made.id, framework, before, after })
  if (found === undefined) return null
  const words = t.pages.backlog.changed
  const said = { change: shortened(after.change), framework: t.ranking.frameworks[framework].name }
  const [was, is] = [found.before.rank, found.after.rank]
  const from = pageOfRank(is)
  const { framework: asked = '', view = '' } = looked
  return (
    <div class="changed">
      <Notice tone="good" role="status">
        <form class="inline" method="post" action={`/hypotheses/${made.id}/estimates/undo`}>
          <CsrfField value={csrf} />
          <input type="hidden" name="version" value={String(made.version)} />
          <input type="hidden" name="framework" value={framework} />
          <input type="hidden" name="looked" value={looksCarried(looked)} />
          <span>
            {found.after.score === null
              ? words.unscored(said)
              : found.before.score === null
                ? words.gains({ ...said, after: is })
                : was === is
                  ? words.stays({ ...said, after: is })
                  : words.moved({ ...said, before: was, after: is })}
          </span>
          <a href={`${backlogAddress(mapId, {}, { framework: asked, view, from })}#${made.id}`}>
            {words.show}
          </a>
          <button type="submit" class="quiet compact" aria-label={words.undoOf(said)}>
            {words.undo}
          </button>
        </form>
      </Notice>
    </div>
  )
}
