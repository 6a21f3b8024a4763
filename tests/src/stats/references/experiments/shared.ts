import {
  type Arm,
  type ArmSums,
  armFromSums,
  proportionArm,
  varianceOf,
} from '../../../../../src/stats/arm.ts'
import { fisherExact } from '../../../../../src/stats/proportions/fisherExact.ts'
import type { Leaves } from '../leaves.ts'
import { relativeLift } from '../lifts.ts'
import { cuped, momentsOf, welch } from '../means.ts'
import { twoProportions } from '../proportions.ts'

/** Every published analysis is at this level. */
export const alpha = 0.05

interface Row {
  variant: string
  metric: string
}

/** The one row of a variant and a metric. */
export function rowOf<One extends Row>(rows: readonly One[], variant: string, metric: string): One {
  const found = rows.find((row) => row.variant === variant && row.metric === metric)
  if (!found) throw new Error(`no ${metric} of ${variant}`)
  return found
}

interface Count {
  n: number
  sum: number
}

/** Two conversion rates: tests, intervals, lift and Fisher's exact test. */
export function proportionFigures(a: Count, b: Count): Leaves {
  const [armA, armB] = [proportionArm(a.n, a.sum), proportionArm(b.n, b.sum)]
  const exact = fisherExact(a.sum, a.n - a.sum, b.sum, b.n - b.sum)
  const input = { x_a: a.sum, n_a: a.n, x_b: b.sum, n_b: b.n, alpha }
  return {
    input,
    ...twoProportions(input),
    lift: relativeLift({
      mean_a: armA.mean,
      var_mean_a: armA.m2 / a.n / a.n,
      mean_b: armB.mean,
      var_mean_b: armB.m2 / b.n / b.n,
      alpha,
    }),
    // The table counts the control: few conversions there speak for the treatment.
    fisher: { p_two_sided: exact.twoSided, p_b_greater: exact.less, p_b_less: exact.greater },
  }
}

/** Two means: Welch's and the pooled t-test, and the lift. */
export function meanFigures(a: ArmSums, b: ArmSums) {
  const [armA, armB] = [armFromSums(a), armFromSums(b)]
  const [var_a, var_b] = [varianceOf(armA), varianceOf(armB)]
  const input = { n_a: a.n, mean_a: armA.mean, var_a, n_b: b.n, mean_b: armB.mean, var_b, alpha }
  return {
    input,
    ...welch(input),
    lift_stats: relativeLift({
      mean_a: armA.mean,
      var_mean_a: var_a / a.n,
      mean_b: armB.mean,
      var_mean_b: var_b / b.n,
      alpha,
    }),
  }
}

/** Two means with a pre-period covariate. */
export function cupedFigures(a: ArmSums, b: ArmSums): Leaves {
  const input = { a: momentsOf(armFromSums(a)), b: momentsOf(armFromSums(b)) }
  return { input, ...cuped({ ...input, alpha }) }
}

/** The outcome and denominator of a ratio, as the moments that the reference names. */
export function ratioMoments(arm: Arm) {
  const { denominator, ...outcome } = arm
  if (!denominator) throw new Error('no denominator')
  return momentsOf({ ...outcome, covariate: denominator })
}
