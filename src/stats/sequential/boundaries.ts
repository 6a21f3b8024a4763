import ln from '@stdlib/math-base-special-ln'
import { normalIsf } from '../distributions/normal.ts'
import type { SpendingFunction } from './spending.ts'
import {
  densityOfZ,
  goOnWithin,
  nextLook,
  resolutionOfZ,
  type StoppedWalk,
  startWalk,
  tailOfZ,
} from './stoppedWalk.ts'

/** What a group-sequential test spends. */
export interface SpendingPlan {
  spend: SpendingFunction
  /** Error rate of all sides together, in (0, 1). */
  alpha: number
  /** 2: both bounds alike, each side spends half of alpha; 1: an upper bound only. */
  sides: 1 | 2
}

/**
 * The boundaries z_k of a group-sequential test with alpha spending (Lan & DeMets 1983): the probability to cross first at look k
 * is what the spending function grows by.
 *
 * Spending and correlation may run on clocks of their own (Lan & DeMets 1989, "Group sequential procedures: calendar versus
 * information time", Statistics in Medicine 8).
 *
 * @param fractions the clock of spending at each look; all is spent at the first look with a fraction of 1 or more
 * @param information amounts of data at each look, above 0 and never falling, in any unit: only ratios count
 * @returns z_k per look; Infinity at a look that may spend nothing, as where the fraction does not grow
 */
export function groupSequentialBoundaries(
  design: SpendingPlan & { fractions: readonly number[]; information: readonly number[] },
): number[] {
  const next = boundarySequence(design)
  return design.fractions.map((fraction, look) => next(fraction, design.information[look] ?? 0))
}

/** The same, look by look: each call answers the boundary of the next look. */
export function boundarySequence({
  spend,
  alpha,
  sides,
}: SpendingPlan): (fraction: number, information: number) => number {
  let walk = startWalk({ symmetric: sides === 2, drift: 0 })
  let spent = 0
  let guess = Number.POSITIVE_INFINITY
  return (fraction, information) => {
    const mayBeSpent = spend(alpha / sides, Math.min(1, fraction))
    if (!(mayBeSpent - spent > NOTHING)) return Number.POSITIVE_INFINITY
    walk = nextLook(walk, information)
    guess = boundary(walk, mayBeSpent - spent, guess)
    spent = mayBeSpent
    walk = goOnWithin(walk, sides === 2 ? -guess : Number.NEGATIVE_INFINITY, guess)
    return guess
  }
}

/**
 * The z above which a walk stops at this look with the given probability.
 *
 * Newton on the logarithm of the tail. A normal density that was cut at bounds and convolved stays log-concave (Prekopa), and so
 * does its tail: from the right of the root the iteration falls monotonically, and from the left one step leads there.
 */
function boundary(walk: StoppedWalk, probability: number, guess: number): number {
  const root = Math.sqrt(walk.information)
  const resolution = resolutionOfZ(walk)
  // At the information of the look before, the walks beyond its bound have stopped already.
  const target = probability + tailOfZ(walk, walk.upper / root)
  const farthest = Math.min(normalIsf(target), walk.source.upper / root + ALMOST_NOTHING * resolution)
  let z = Math.min(guess, farthest)
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const tail = tailOfZ(walk, z)
    const move = tail > 0 ? (tail / densityOfZ(walk, z)) * (ln(tail) - ln(target)) : -resolution
    z = Math.min(farthest, z + move)
    if (Math.abs(move) < CLOSE * resolution) break
  }
  return z
}

/** Less than this is not spent at a look but kept for the next: its boundary would be at Z = 34, where doubles end soon. */
const NOTHING = 1e-250

/** Standard deviations of a step beyond all walks, where less than that is left. */
const ALMOST_NOTHING = 34

/** Newton squares its error: a move of this many standard deviations of a step leaves one of about 10^-13. */
const CLOSE = 3e-7

/** Four do; a safety net. */
const MAX_STEPS = 60
