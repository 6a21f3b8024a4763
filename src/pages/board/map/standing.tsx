import type { BarrierState } from '../../../domain/verdict/states.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { BoardStage } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { looks } from '../../parts/stateBadge.tsx'
import { states } from './filters.ts'

/** How far the barriers of a stage are: how many in each state, those that need somebody first. */
export function Standing({ call, stage }: { call: PageCall; stage: BoardStage }) {
  const counts = Map.groupBy(stage.barriers, ({ state }) => state)
  return <StatesCounted t={call.t} counts={new Map([...counts].map(([state, own]) => [state, own.length]))} />
}

/** The same of any barriers that were counted by state. */
export function StatesCounted({ t, counts }: { t: Dictionary; counts: ReadonlyMap<BarrierState, number> }) {
  const { board, journey } = t.pages
  const counted = states.flatMap((state) => {
    const count = counts.get(state) ?? 0
    return count === 0 ? [] : [{ state, count }]
  })
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
