import type { Arm } from '../arm.ts'

/**
 * Takes out of the outcome what a pre-period covariate already explained (Deng, Xu, Kohavi & Walker 2013).
 *
 * theta is pooled *within* the arms, sum of cross deviations over sum of squared ones, so that the effect under
 * test cannot leak into it; it is then treated as known. Without covariates, or where they do not vary,
 * theta is 0 and the arms come back as they were.
 *
 * @param a the control
 * @param b the treatment
 * @returns both arms with their outcome adjusted to the mean covariate of all units
 */
export function cuped(a: Arm, b: Arm): { theta: number; a: Arm; b: Arm } {
  if (!a.covariate || !b.covariate) return { theta: 0, a, b }
  const spread = a.covariate.m2 + b.covariate.m2
  const theta = spread > 0 ? (a.covariate.co + b.covariate.co) / spread : 0
  const centre = a.covariate.mean + (b.covariate.mean - a.covariate.mean) * (b.n / (a.n + b.n))
  return { theta, a: adjusted(a, a.covariate, theta, centre), b: adjusted(b, b.covariate, theta, centre) }
}

function adjusted(arm: Arm, covariate: NonNullable<Arm['covariate']>, theta: number, centre: number): Arm {
  const m2 = arm.m2 - 2 * theta * covariate.co + theta * theta * covariate.m2
  return { n: arm.n, mean: arm.mean - theta * (covariate.mean - centre), m2: Math.max(0, m2) }
}
