import { type NothingSaid, tooFewTests } from './estimateQuality.ts'
import { type RankCorrelation, rankCorrelation } from './rankCorrelation.ts'
import type { Standing, TestedPrediction } from './testedPrediction.ts'

/** How well an order of the backlog foretold what tests then showed. */
export interface OrderQuality {
  /** Concluded tests whose hypothesis stood in the order when they started. */
  tests: number
  reason: NothingSaid | null
  /** Of the places in the order, the first being best, against realised lifts. */
  spearman: RankCorrelation | null
  /** Mean raw realised lift of the better placed half, beside that of all: what a random order's half has on average. */
  betterHalf: { lift: number; randomLift: number } | null
}

/**
 * An order of hypotheses held against realised lifts. Places are taken as the share of the backlog that stands before a hypothesis,
 * so that places in maps of different size, and in one that has grown since, can be compared.
 *
 * Every order is held against the same lifts, also one by value per effort or by people reached, which does not promise to put the
 * largest lift first.
 *
 * @param order a framework's id, or the name of a typed order
 */
export function orderQuality(tests: readonly TestedPrediction[], order: string): OrderQuality {
  const placed = tests.flatMap(({ standings, realised }) => {
    const standing = standings[order]
    return standing === undefined ? [] : [{ place: placeOf(standing), lift: realised.lift }]
  })
  const reason = tooFewTests(placed.length)
  if (reason !== null) return { tests: placed.length, reason, spearman: null, betterHalf: null }
  const spearman = rankCorrelation(placed.map(({ place, lift }) => [-place, lift] as const))
  return {
    tests: placed.length,
    reason: spearman === null ? { code: 'predictions_alike', params: {} } : null,
    spearman,
    betterHalf: spearman === null ? null : { lift: betterHalf(placed), randomLift: meanLift(placed) },
  }
}

const placeOf = ({ rank, of }: Standing): number => (rank - 0.5) / of

interface Placed {
  place: number
  lift: number
}

const meanLift = (tests: readonly Placed[]): number =>
  tests.reduce((sum, { lift }) => sum + lift, 0) / tests.length

/** Of an odd number the middle one counts as better placed; equal places share their lifts, so that no order among them is made up. */
function betterHalf(placed: readonly Placed[]): number {
  const shared = [...Map.groupBy(placed, ({ place }) => place).values()].flatMap((equal) => {
    const lift = meanLift(equal)
    return equal.map(({ place }) => ({ place, lift }))
  })
  const ordered = shared.toSorted((a, b) => a.place - b.place)
  return meanLift(ordered.slice(0, Math.ceil(ordered.length / 2)))
}
