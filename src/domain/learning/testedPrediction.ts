import type { Range } from '../fields.ts'

/** Where a hypothesis stood in an order of its map, 1 being the first, and among how many. */
export interface Standing {
  rank: number
  of: number
}

/** What was expected of a test when it started, beside what it then showed. */
export interface TestedPrediction {
  experimentId: string
  /** Whose estimate it was; null where nobody was named. */
  by: string | null
  /** The relative lift as estimated: P10, P50, P90, + being good. */
  predicted: Range
  /** The raw relative lift as measured, + being good, and its standard error, above 0. */
  realised: { lift: number; standardError: number }
  /** Whether an improvement was proven and stands. */
  proven: boolean
  /** Where the hypothesis stood at the start, by framework; people's typed orders are among them, under `orderTypedBy`. */
  standings: Readonly<Record<string, Standing>>
}

/** Below as many concluded tests nothing is said of anybody's estimates: a line through four points fits anything. */
export const ENOUGH_TESTS = 5

const typed = 'typedBy/'

/** Under which name a person's typed order stands among those of the frameworks, none of which has a slash in its id. */
export const orderTypedBy = (person: string): string => `${typed}${person}`

/** Whose typed order a name stands for; null where it is a framework's. */
export const typistOf = (order: string): string | null =>
  order.startsWith(typed) ? order.slice(typed.length) : null
