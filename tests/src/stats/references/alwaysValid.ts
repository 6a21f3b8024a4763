import ln from '@stdlib/math-base-special-ln'
import log1p from '@stdlib/math-base-special-log1p'
import {
  confidenceSequence,
  confidenceSequenceMultiplier,
  sequentialRho2,
} from '../../../../src/stats/sequential/confidenceSequence.ts'

interface Msprt {
  estimate: number
  variance_of_estimate: number
  tau2: number
  theta0: number
  alpha: number
}

/** The mixture sequential probability ratio test is the confidence sequence with u = tau2 / V. */
function msprt({ estimate, variance_of_estimate, tau2, theta0, alpha }: Msprt) {
  const standardError = Math.sqrt(variance_of_estimate)
  const units = tau2 / variance_of_estimate
  const look = confidenceSequence({ estimate: estimate - theta0, standardError, units, rho2: 1 })
  const halfwidth = standardError * confidenceSequenceMultiplier({ units, rho2: 1, alpha })
  return {
    log_lambda: look.logEvidence,
    p: look.pValue,
    halfwidth,
    ci: [estimate - halfwidth, estimate + halfwidth],
  }
}

interface Look {
  n_a: number
  mean_a: number
  var_a: number
  n_b: number
  mean_b: number
  var_b: number
}

/** Look after look, p being the smallest so far. */
function msprtSequence({ looks, tau2, alpha }: { looks: Look[]; tau2: number; alpha: number }) {
  const readings = looks.map(({ n_a, mean_a, var_a, n_b, mean_b, var_b }) =>
    msprt({
      estimate: mean_b - mean_a,
      variance_of_estimate: var_a / n_a + var_b / n_b,
      theta0: 0,
      tau2,
      alpha,
    }),
  )
  const running = readings.map((_, last) => Math.min(...readings.slice(0, last + 1).map(({ p }) => p)))
  const first = running.findIndex((p) => p <= alpha)
  return {
    log_lambda: readings.map((look) => look.log_lambda),
    p_always_valid: running,
    first_rejecting_look: first < 0 ? null : first,
  }
}

interface AsymptoticCs {
  n: number
  s2: number
  alpha: number
  n_tuned: number
  estimate: number
}

/** The engine's sequence is tuned exactly; the reference's p-values are at the approximate constant. */
function asymptoticCs({ n, s2, alpha, n_tuned, estimate }: AsymptoticCs) {
  const standardError = Math.sqrt(s2 / n)
  const halfwidth = (rho2: number) => standardError * confidenceSequenceMultiplier({ units: n, rho2, alpha })
  const rho2_approx = approximateRho2(alpha, n_tuned)
  const rho2_exact = sequentialRho2(alpha, n_tuned)
  const rho2_one_sided = approximateRho2(2 * alpha, n_tuned)
  const u = n * rho2_one_sided
  return {
    rho2_approx,
    halfwidth_approx: halfwidth(rho2_approx),
    rho2_exact,
    halfwidth_exact: halfwidth(rho2_exact),
    rho2_one_sided,
    halfwidth_one_sided: standardError * Math.sqrt(2 * (1 + 1 / u) * log1p(Math.sqrt(u + 1) / (2 * alpha))),
    p_value: confidenceSequence({ estimate, standardError, units: n, rho2: rho2_approx }).pValue,
  }
}

function approximateRho2(alpha: number, units: number): number {
  const target = -2 * ln(alpha)
  return (target + log1p(target)) / units
}

interface Mixture {
  v: number
  v_opt: number
  alpha: number
  s: number
}

/** A sum s with intrinsic time v: an estimate with variance v and u = v / rho. */
export function normalMixtureBoundary({ v, v_opt, alpha, s }: Mixture) {
  const rho = 1 / approximateRho2(alpha, v_opt)
  const standardError = Math.sqrt(v)
  return {
    rho,
    log_mixture: confidenceSequence({ estimate: s, standardError, units: v, rho2: 1 / rho }).logEvidence,
    boundary: standardError * confidenceSequenceMultiplier({ units: v, rho2: 1 / rho, alpha }),
  }
}

export const alwaysValid = {
  msprt,
  msprt_sequence: msprtSequence,
  asymptotic_cs: asymptoticCs,
  normal_mixture_boundary: normalMixtureBoundary,
}
