import type { CalendarTest, Place, Placement } from './calendarTest.ts'
import { hindrance, takersOf } from './hindrance.ts'
import type { Schedule } from './schedule.ts'

interface InTheWay {
  /** The stage, the surface, or the exclusion. */
  name: string
  /** Ids of the hypotheses whose tests are in the way. */
  by: string[]
}

interface Building {
  /** Person-weeks of it. */
  work: number
  owner: string | null
}

/** Why a test stands in its weeks and not in earlier ones. */
export type PlacedBecause =
  | { code: 'at_once'; params: Record<never, never> }
  | { code: 'after_traffic' | 'after_surface' | 'after_exclusion'; params: InTheWay }
  | { code: 'after_work'; params: Building }

/** Why a test has no weeks. */
export type LeftOutBecause =
  | { code: 'no_traffic' | 'excluded_by'; params: InTheWay }
  | { code: 'no_capacity'; params: Building }
  | { code: 'too_long'; params: { weeks: number } }

/** What would have to be otherwise for a placed test to start a week earlier. */
export function placedBecause(schedule: Schedule, placement: Placement): PlacedBecause {
  const { test, start } = placement
  if (start === 0) return { code: 'at_once', params: {} }
  schedule.take(placement)
  const ready = schedule.workload.firstStart(test, schedule.terms.weeks)
  const place = ready === start ? null : hindrance(schedule, test, start - 1, placement)
  schedule.put(placement)
  if (place === null) return { code: 'after_work', params: building(test) }
  const by = takersOf(schedule, test, place, { from: start - 1, to: start - 1 + placement.weeks })
  return { code: `after_${place.kind}`, params: { name: place.name, by } }
}

/** What stands in the way of a test that was left out in most of the weeks in which it could start. */
export function leftOutBecause(schedule: Schedule, test: CalendarTest): LeftOutBecause {
  const { weeks: span } = schedule.terms
  const shortest = test.lengths[0]
  if (shortest === undefined || shortest.weeks > span)
    return { code: 'too_long', params: { weeks: shortest?.weeks ?? 0 } }
  const ready = schedule.workload.firstStart(test, span) ?? span
  const counts = new Map<Place, number>()
  for (let start = ready; start + shortest.weeks <= span; start += 1) {
    const place = hindrance(schedule, test, start, shortest)
    if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (most === undefined) return { code: 'no_capacity', params: building(test) }
  const [place] = most
  const by = takersOf(schedule, test, place, { from: ready, to: span })
  const code = place.kind === 'traffic' ? 'no_traffic' : 'excluded_by'
  return { code, params: { name: place.name, by } }
}

const building = ({ work, owner }: CalendarTest): Building => ({ work, owner })
