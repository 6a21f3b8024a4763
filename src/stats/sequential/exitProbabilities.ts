import { exitAbove, exitBelow, goOnWithin, nextLook, startWalk } from './stoppedWalk.ts'

/** A design of looks with bounds on the scale of Z. */
export interface StoppingBounds {
  /** A test stops at the first look with Z at or beyond a bound; infinite where it can't. */
  bounds: readonly { lower: number; upper: number }[]
  /**
   * Information at each look, above 0 and never falling: corr(Z_i, Z_j) = sqrt(I_i / I_j). At equal information two looks see
   * the same Z.
   */
  information: readonly number[]
  /** Mean of Z at information 1, so that Z_k has the mean drift * sqrt(I_k): with fractions, the mean at the planned size. */
  drift?: number
}

/**
 * The probability to stop at each look, above and below, having stopped at none before, by recursive integration (Armitage,
 * McPherson & Rowe 1969). Accurate to about 10^-10 where the information of different looks differs by at least one part in 10^4.
 */
export function exitProbabilities({ bounds, information, drift = 0 }: StoppingBounds): {
  lower: number[]
  upper: number[]
} {
  const exits = { lower: [] as number[], upper: [] as number[] }
  const symmetric = drift === 0 && bounds.every(({ lower, upper }) => lower === -upper)
  let walk = startWalk({ symmetric, drift })
  for (const [look, { lower, upper }] of bounds.entries()) {
    walk = nextLook(walk, information[look] ?? 0)
    exits.lower.push(exitBelow(walk, lower))
    exits.upper.push(exitAbove(walk, upper))
    walk = goOnWithin(walk, lower, upper)
  }
  return exits
}
