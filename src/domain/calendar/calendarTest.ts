/** One way to run a test: the fewer of its people take part, the longer it takes. */
export interface TestLength {
  /** Whole weeks, at least 1. */
  weeks: number
  /** Of the traffic that it may take, in whole percent from 1 to 100: sums of them are exact in any order. */
  percent: number
}

/** Something that a test takes a part of, week by week, and that others want too. */
export interface Place {
  /** Names what is shared: tests that name the same pool compete for it. */
  pool: string
  /** Traffic is shared by percent; a surface, and a pair that must not overlap, belong to one test at a time. */
  kind: 'traffic' | 'surface' | 'exclusion'
  /** What people call it. */
  name: string
  /** The segments that the test is for; null: everybody. Different segments hold different people. */
  segments: readonly string[] | null
}

/** A test that a calendar may hold. */
export interface CalendarTest {
  /** Of its hypothesis. */
  id: string
  /** What it is worth when it starts at once and runs at its shortest; above 0. */
  value: number
  /** The shortest first; at least one. */
  lengths: readonly TestLength[]
  places: readonly Place[]
  /** Person-weeks of building that must be done before it starts. */
  work: number
  owner: string | null
}

/** A test in its weeks, counted from 0. */
export interface Placement {
  test: CalendarTest
  start: number
  weeks: number
  percent: number
}

/** What a test may take of a pool, and what all that is in a pool may add up to. */
export const WHOLE = 100

/** How much of a place a test takes. */
export const takes = (place: Place, percent: number): number => (place.kind === 'traffic' ? percent : WHOLE)

/** Weeks of a whole stage's traffic that a test uses up at its shortest, all its stages together. */
export function trafficWeeks({ lengths, places }: Pick<CalendarTest, 'lengths' | 'places'>): number {
  const shortest = lengths[0]
  if (shortest === undefined) return 0
  const stages = places.filter(({ kind }) => kind === 'traffic').length
  return (shortest.weeks * shortest.percent * Math.max(1, stages)) / WHOLE
}

/** Whether two tests may meet the same people in a pool. */
export const meet = (a: Place['segments'], b: Place['segments']): boolean =>
  a === null || b === null || a.some((segment) => b.includes(segment))
