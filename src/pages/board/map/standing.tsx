import type { BoardStage } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { looks } from '../../parts/stateBadge.tsx'
import { states } from './filters.ts'

/** How far the barriers of a stage are: how many in each state, those that need somebody first. */
export function Standing({ call: { t }, stage }: { call: PageCall; stage: BoardStage }) {
  const { board, journey } = t.pages
  const counted = states
    .map((state) => ({ state, count: stage.barriers.filter((barrier) => barrier.state === state).length }))
    .filter(({ count }) => count > 0)
  if (counted.length === 0) return null
  return (
    <ul class="standing" aria-label={board.map.rows.barriers}>
      {counted.map(({ state, count }) => (
        <li>
          <Badge {...looks[state]}>{journey.standing({ state: board.states[state], count })}</Badge>
        </li>
      ))}
    </ul>
  )
}
