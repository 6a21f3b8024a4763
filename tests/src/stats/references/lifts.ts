import exp from '@stdlib/math-base-special-exp'
import expm1 from '@stdlib/math-base-special-expm1'
import ln from '@stdlib/math-base-special-ln'
import { normalIsf, normalTwoSidedP } from '../../../../src/stats/distributions/normal.ts'
import { fieller } from '../../../../src/stats/fieller.ts'

export interface Means {
  mean_a: number
  /** Variance of the mean, not of the units. */
  var_mean_a: number
  mean_b: number
  var_mean_b: number
  alpha: number
}

/** The relative lift by the delta method, on the log scale and by Fieller's theorem. */
export function relativeLift(means: Means) {
  const { mean_a, var_mean_a, mean_b, var_mean_b, alpha } = means
  const critical = normalIsf(alpha / 2)
  const ratio = mean_b / mean_a
  const lift = (mean_b - mean_a) / mean_a
  const se_delta = Math.sqrt(var_mean_b + ratio * ratio * var_mean_a) / Math.abs(mean_a)
  return {
    lift,
    se_delta,
    delta_ci: [lift - critical * se_delta, lift + critical * se_delta],
    z_delta: lift / se_delta,
    p_delta: normalTwoSidedP(lift / se_delta),
    ...logLift(means, critical),
    fieller_g: (critical * critical * var_mean_a) / (mean_a * mean_a),
    fieller_ci: fiellerInterval(means, critical),
  }
}

function logLift({ mean_a, var_mean_a, mean_b, var_mean_b }: Means, critical: number) {
  if (mean_a <= 0 || mean_b <= 0) return { se_log: null, log_ci: null, p_log: null }
  const logRatio = ln(mean_b / mean_a)
  const se_log = Math.sqrt(var_mean_a / (mean_a * mean_a) + var_mean_b / (mean_b * mean_b))
  return {
    se_log,
    log_ci: [expm1(logRatio - critical * se_log), exp(logRatio + critical * se_log) - 1],
    p_log: normalTwoSidedP(logRatio / se_log),
  }
}

/** The engine's interval; a control below 0 has none there, and is counted the other way round for the reference. */
function fiellerInterval({ mean_a, var_mean_a, mean_b, var_mean_b }: Means, critical: number) {
  const sign = mean_a < 0 ? -1 : 1
  const lift = fieller({
    meanA: sign * mean_a,
    varianceOfMeanA: var_mean_a,
    meanB: sign * mean_b,
    varianceOfMeanB: var_mean_b,
    multiplier: critical,
  })
  return lift.ok ? [lift.lower, lift.upper] : null
}
