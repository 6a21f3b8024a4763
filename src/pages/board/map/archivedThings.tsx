import type { BoardMap } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { Press } from '../../parts/press.tsx'

/** What has left the board, each with the button that takes it back. */
export function ArchivedThings({ call, map }: { call: PageCall; map: BoardMap }) {
  const { edit: words } = call.t.pages.journey
  const { stages, barriers } = map.archivedThings
  const count = stages.length + barriers.length
  if (count === 0) return null
  const row = (kind: 'stages' | 'barriers', id: string, name: string, place: string) => (
    <li>
      <div class="inline">
        <span>
          {name} <span class="soft">{place}</span>
        </span>
        <Press
          action={`/${kind}/${id}/archive`}
          csrf={call.csrf}
          text={words.restore}
          label={words.restoreOf({ name })}
          look="bare"
        >
          <input type="hidden" name="archived" value="no" />
        </Press>
      </div>
    </li>
  )
  const stageName = (id: string) => map.stages.find((stage) => stage.id === id)?.name ?? ''
  return (
    <details>
      <summary>{words.archivedThings({ count })}</summary>
      <ul class="plain">
        {stages.map((stage) => row('stages', stage.id, stage.name, ''))}
        {barriers.map((barrier) =>
          row('barriers', barrier.id, barrier.title, words.atStage({ stage: stageName(barrier.stageId) })),
        )}
      </ul>
    </details>
  )
}
