import { type Arm, armFromMoments, mergeArms, varianceOf } from '../../../../src/stats/arm.ts'
import { normalIsf, normalTwoSidedP } from '../../../../src/stats/distributions/normal.ts'
import { studentTQuantile, studentTTwoSidedP } from '../../../../src/stats/distributions/studentT.ts'
import { cuped as cupedArms } from '../../../../src/stats/means/cuped.ts'
import { ratioEstimate } from '../../../../src/stats/means/ratioEstimate.ts'
import { welch as welchTest } from '../../../../src/stats/means/welch.ts'
import { zTest } from '../../../../src/stats/zTest.ts'
import { relativeLift } from './lifts.ts'

interface TwoMeans {
  n_a: number
  mean_a: number
  var_a: number
  n_b: number
  mean_b: number
  var_b: number
  alpha: number
}

/** Welch's test, the pooled t-test, and the lift with the Welch degrees of freedom. */
export function welch({ n_a, mean_a, var_a, n_b, mean_b, var_b, alpha }: TwoMeans) {
  const a = armFromMoments({ n: n_a, mean: mean_a, variance: var_a })
  const b = armFromMoments({ n: n_b, mean: mean_b, variance: var_b })
  const { diff, se, df, t, p_two_sided, p_greater, ci, t_crit } = welchLeaves(a, b, alpha)
  const student_df = n_a + n_b - 2
  const pooledVariance = (a.m2 + b.m2) / student_df
  const student_t = diff / Math.sqrt(pooledVariance / n_a + pooledVariance / n_b)
  const lift = relativeLift({
    mean_a,
    var_mean_a: var_a / n_a,
    mean_b,
    var_mean_b: var_b / n_b,
    alpha,
  })
  const liftHalf = t_crit * lift.se_delta
  return {
    ...{ diff, se, df, t, p_two_sided, p_greater, ci, t_crit },
    z_p_two_sided: normalTwoSidedP(t),
    student_t,
    student_df,
    student_p: studentTTwoSidedP(student_t, student_df),
    lift: lift.lift,
    lift_se: lift.se_delta,
    lift_p_welch_df: studentTTwoSidedP(lift.z_delta, df),
    lift_ci_welch_df: [lift.lift - liftHalf, lift.lift + liftHalf],
  }
}

function welchLeaves(a: Arm, b: Arm, alpha: number) {
  const test = welchTest(a, b)
  if (!test.ok) throw new Error(test.reason)
  const { difference, standardError, degreesOfFreedom } = test
  const t_crit = -studentTQuantile(alpha / 2, degreesOfFreedom)
  return {
    diff: difference,
    se: standardError,
    df: degreesOfFreedom,
    t: test.statistic,
    p_two_sided: test.pTwoSided,
    p_greater: test.pGreater,
    t_crit,
    ci: [difference - t_crit * standardError, difference + t_crit * standardError],
  }
}

/** An arm with a second value per unit: a ratio's denominator, or a pre-period covariate. */
export type PairMoments = {
  n: number
  my: number
  mx: number
  vy: number
  vx: number
  cov: number
}

/** A ratio metric's difference by the delta method, and its lift. */
export function ratioMetric({ a, b, alpha }: { a: PairMoments; b: PairMoments; alpha: number }) {
  const [ratioA, ratioB] = [a, b].map(({ n, my, mx, vy, vx, cov }) => {
    const denominator = { mean: mx, variance: vx, covariance: cov }
    return ratioEstimate(armFromMoments({ n, mean: my, variance: vy, denominator }))
  })
  if (!ratioA?.ok || !ratioB?.ok) throw new Error('no answer')
  const diff = ratioB.ratio - ratioA.ratio
  const se = Math.sqrt(ratioA.variance + ratioB.variance)
  const { z, pTwoSided } = zTest(diff / se)
  const half = normalIsf(alpha / 2) * se
  return {
    ratio_a: ratioA.ratio,
    ratio_b: ratioB.ratio,
    var_ratio_a: ratioA.variance,
    var_ratio_b: ratioB.variance,
    diff,
    se,
    z,
    p_two_sided: pTwoSided,
    ci: [diff - half, diff + half],
    lift: relativeLift({
      mean_a: ratioA.ratio,
      var_mean_a: ratioA.variance,
      mean_b: ratioB.ratio,
      var_mean_b: ratioB.variance,
      alpha,
    }),
  }
}

function armWithCovariate({ n, my, mx, vy, vx, cov }: PairMoments): Arm {
  return armFromMoments({ n, mean: my, variance: vy, covariate: { mean: mx, variance: vx, covariance: cov } })
}

/** CUPED with theta pooled within the arms, as the engine does it, and with theta of all units together. */
export function cuped({ a, b, alpha }: { a: PairMoments; b: PairMoments; alpha: number }) {
  return cupedOfArms(armWithCovariate(a), armWithCovariate(b), alpha)
}

function cupedOfArms(a: Arm, b: Arm, alpha: number) {
  const unadjusted = welchLeaves(a, b, alpha)
  const all = mergeArms(a, b).covariate
  if (!all) throw new Error('no covariate')
  const leaves = (theta: number, adjustedA: Arm, adjustedB: Arm) => {
    const test = welchLeaves(adjustedA, adjustedB, alpha)
    const shrinkage = test.se / unadjusted.se
    return {
      theta,
      mean_a: adjustedA.mean,
      mean_b: adjustedB.mean,
      var_a: varianceOf(adjustedA),
      var_b: varianceOf(adjustedB),
      ...test,
      variance_reduction: 1 - shrinkage * shrinkage,
    }
  }
  const within = cupedArms(a, b)
  const theta = all.m2 > 0 ? all.co / all.m2 : 0
  const overall = [a, b].map((arm) => adjustedBy(theta, arm, all.mean)) as [Arm, Arm]
  return {
    x_bar_all: all.mean,
    unadjusted,
    within: leaves(within.theta, within.a, within.b),
    overall: leaves(theta, ...overall),
  }
}

function adjustedBy(theta: number, { n, mean, m2, covariate }: Arm, centre: number): Arm {
  if (!covariate) throw new Error('no covariate')
  return {
    n,
    mean: mean - theta * (covariate.mean - centre),
    m2: m2 - 2 * theta * covariate.co + theta * theta * covariate.m2,
  }
}

interface Raw {
  x_a: number[]
  y_a: number[]
  x_b: number[]
  y_b: number[]
  alpha: number
}

/** The same from the units themselves, merged one by one. */
export function cupedFromUnits({ x_a, y_a, x_b, y_b, alpha }: Raw) {
  const a = armOfPairs(y_a, x_a)
  const b = armOfPairs(y_b, x_b)
  return { moments: { a: momentsOf(a), b: momentsOf(b) }, ...cupedOfArms(a, b, alpha) }
}

function armOfPairs(outcomes: number[], covariates: number[]): Arm {
  return outcomes
    .map(
      (mean, unit): Arm => ({
        n: 1,
        mean,
        m2: 0,
        covariate: { mean: covariates[unit] ?? Number.NaN, m2: 0, co: 0 },
      }),
    )
    .reduce(mergeArms)
}

export function momentsOf({ n, mean, m2, covariate }: Arm): PairMoments {
  if (!covariate) throw new Error('no covariate')
  const freedom = n - 1
  return {
    n,
    my: mean,
    mx: covariate.mean,
    vy: m2 / freedom,
    vx: covariate.m2 / freedom,
    cov: covariate.co / freedom,
  }
}
