import type { Arm } from '../../../stats/arm.ts'

/**
 * Adds one unit to an arm, in place: one step of Welford's update (Technometrics 1962, and its analogue for cross products), so that
 * values far from 0 keep their variance. Arms that were filled so merge with `mergeArms`.
 *
 * @param y the outcome
 * @param d its denominator, for an arm that has one
 * @param x its covariate, for an arm that has one
 */
export function addUnit(arm: Arm, y: number, d: number, x: number): void {
  arm.n += 1
  const shift = y - arm.mean
  arm.mean += shift / arm.n
  const after = y - arm.mean
  arm.m2 += shift * after
  const { denominator, covariate } = arm
  let shiftD = 0
  if (denominator !== undefined) {
    shiftD = d - denominator.mean
    denominator.mean += shiftD / arm.n
    denominator.m2 += shiftD * (d - denominator.mean)
    denominator.co += shiftD * after
  }
  if (covariate !== undefined) {
    const shiftX = x - covariate.mean
    covariate.mean += shiftX / arm.n
    const afterX = x - covariate.mean
    covariate.m2 += shiftX * afterX
    covariate.co += shiftX * after
    if (covariate.coDenominator !== undefined) covariate.coDenominator += shiftD * afterX
  }
}
