/** One way to run a test: the fewer of its people take part, the longer it takes. */
export interface TestLength {
  /** Whole weeks, at least 1. */
  weeks: number
  /** Of the people of its largest stage, in whole percent from 1 to 100: sums of them are exact in any order. */
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
  /** How many times fewer people come here than to the test's largest stage; 1 where as many do. */
  fewer: number
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
export const takes = ({ kind, fewer }: Pick<Place, 'kind' | 'fewer'>, percent: number): number =>
  kind === 'traffic' ? Math.min(WHOLE, Math.ceil(percent * fewer)) : WHOLE

/** Weeks of a whole stage's traffic that a test uses up at its shortest, all its stages together; at least a hundredth. */
export function trafficWeeks({ lengths, places }: Pick<CalendarTest, 'lengths' | 'places'>): number {
  const { weeks, percent } = lengths[0] ?? { weeks: 1, percent: WHOLE }
  const used = places.reduce(
    (sum, place) => (place.kind === 'traffic' ? sum + takes(place, percent) : sum),
    0,
  )
  return (weeks * Math.max(1, used)) / WHOLE
}

/** Whether two tests may meet the same people in a pool. */
export const meet = (a: Place['segments'], b: Place['segments']): boolean =>
  a === null || b === null || a.some((segment) => b.includes(segment))
