import type { Arm } from '../arm.ts'

/**
 * Takes out of the outcome what a pre-period covariate already explained (Deng, Xu, Kohavi & Walker 2013).
 *
 * theta is pooled *within* the arms, sum of cross deviations over sum of squared ones, so that the effect under
 * test cannot leak into it; it is then treated as known. Without covariates, or where they do not vary beyond rounding,
 * theta is 0 and the arms come back as they were.
 *
 * @param a the control
 * @param b the treatment
 * @returns both arms with their outcome adjusted to the mean covariate of all units; that mean is an estimate too, and its
 *   share of the variance is what both have in common
 */
export function cuped(a: Arm, b: Arm): { theta: number; a: Arm; b: Arm } {
  const theta = a.covariate && b.covariate ? pooledSlope(a, b, a.covariate, b.covariate) : 0
  if (!a.covariate || !b.covariate || theta === 0) return { theta: 0, a, b }
  const n = a.n + b.n
  const centre = a.covariate.mean + (b.covariate.mean - a.covariate.mean) * (b.n / n)
  const sharedVariance = (theta * theta * (a.covariate.m2 + b.covariate.m2)) / (n - 2) / n
  return {
    theta,
    a: { ...adjusted(a, a.covariate, theta, centre), sharedVariance },
    b: { ...adjusted(b, b.covariate, theta, centre), sharedVariance },
  }
}

type Covariate = NonNullable<Arm['covariate']>

function pooledSlope(a: Arm, b: Arm, ofA: Covariate, ofB: Covariate): number {
  const spread = ofA.m2 + ofB.m2
  const size = a.n * ofA.mean * ofA.mean + b.n * ofB.mean * ofB.mean
  return spread > ROUNDING * size ? (ofA.co + ofB.co) / spread : 0
}

/** Squared deviations that sums of squares leave of a covariate that is the same for everybody, as a share of these sums. */
const ROUNDING = 1e-13

function adjusted(arm: Arm, covariate: Covariate, theta: number, centre: number): Arm {
  const m2 = arm.m2 - 2 * theta * covariate.co + theta * theta * covariate.m2
  return { n: arm.n, mean: arm.mean - theta * (covariate.mean - centre), m2: Math.max(0, m2) }
}
