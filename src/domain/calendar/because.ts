import type { CalendarTest, Place, Placement, TestLength } from './calendarTest.ts'
import type { Schedule } from './schedule.ts'
import type { InTheWay, Takers } from './takers.ts'

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
  | { code: 'no_traffic' | 'no_surface' | 'excluded_by'; params: InTheWay }
  | { code: 'no_capacity'; params: Building }
  | { code: 'too_long'; params: { weeks: number } }

const leftOutCode = { traffic: 'no_traffic', surface: 'no_surface', exclusion: 'excluded_by' } as const

/** What would have to be otherwise for a placed test to start a week earlier. */
export function placedBecause(schedule: Schedule, takers: Takers, placement: Placement): PlacedBecause {
  const { test, start, weeks } = placement
  if (start === 0) return { code: 'at_once', params: {} }
  const from = start - 1
  schedule.take(placement)
  const ready = schedule.workload.firstStart(test)
  const [place] = ready === start ? [] : hindrances(schedule, test, placement, from, from)
  schedule.put(placement)
  if (place === undefined) return { code: 'after_work', params: building(test) }
  return { code: `after_${place.kind}`, params: takers.of(test, place, { from, to: from + weeks }) }
}

/** What stands in the way of a test that was left out in most of the weeks in which it could start. */
export function leftOutBecause(schedule: Schedule, takers: Takers, test: CalendarTest): LeftOutBecause {
  const { weeks: span } = schedule.terms
  const shortest = test.lengths[0]
  if (shortest === undefined || shortest.weeks > span)
    return { code: 'too_long', params: { weeks: shortest?.weeks ?? 0 } }
  const from = schedule.workload.firstStart(test) ?? span
  const counts = new Map<Place, number>()
  for (const place of hindrances(schedule, test, shortest, from, span - shortest.weeks))
    counts.set(place, (counts.get(place) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (most === undefined) return { code: 'no_capacity', params: building(test) }
  const [place] = most
  return { code: leftOutCode[place.kind], params: takers.of(test, place, { from, to: span }) }
}

/**
 * What keeps a test from starting, once for each week of a window in which something does. What belongs to one test at a time says
 * more than that traffic has run out, which it then mostly has too.
 */
function hindrances(
  { pools, terms }: Schedule,
  test: CalendarTest,
  { weeks, percent }: TestLength,
  from: number,
  to: number,
): Place[] {
  const inOrder = [
    ...test.places.filter(({ kind }) => kind !== 'traffic'),
    ...test.places.filter(({ kind }) => kind === 'traffic'),
  ]
  const places = inOrder.flatMap((place) => {
    const full = pools.full(place, percent)
    return full === null ? [] : [{ place, fullBefore: countedUp(terms.weeks, full) }]
  })
  const found: Place[] = []
  for (let start = from; start <= to; start += 1) {
    const first = places.find(({ fullBefore }) => (fullBefore[start + weeks] ?? 0) > (fullBefore[start] ?? 0))
    if (first !== undefined) found.push(first.place)
  }
  return found
}

/** How many of the weeks before each are full. */
function countedUp(weeks: number, full: (week: number) => boolean): number[] {
  const before = [0]
  for (let week = 0, sum = 0; week < weeks; week += 1) {
    if (full(week)) sum += 1
    before.push(sum)
  }
  return before
}

const building = ({ work, owner }: CalendarTest): Building => ({ work, owner })
