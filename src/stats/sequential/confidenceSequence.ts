import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import log1p from '@stdlib/math-base-special-log1p'

/**
 * The constant of the normal-mixture confidence sequence, chosen to be tightest at the planned size:
 * rho2 = u / N with u = -W_{-1}(-alpha^2 / e) - 1 (Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas 2024,
 * "Time-uniform central limit theory and asymptotic confidence sequences", appendix B.2). Freeze it with the plan.
 *
 * u solves u - ln(1 + u) = L with L = -2 ln(alpha): a convex equation, on which Newton's iteration falls
 * monotonically from L + sqrt(2 L), an upper bound of u (Chatzigeorgiou 2013, "Bounds on the Lambert function",
 * IEEE Communications Letters 17(8), theorem 1).
 *
 * @param alpha two-sided error rate, in (0, 1)
 * @param plannedUnits units of all arms together
 */
export function sequentialRho2(alpha: number, plannedUnits: number): number {
  const target = -2 * ln(alpha)
  let u = target + Math.sqrt(2 * target)
  for (let step = 0; step < 8; step += 1) u -= ((u - log1p(u) - target) * (1 + u)) / u
  return u / plannedUnits
}

/** One look at a normal-mixture confidence sequence. */
export interface SequentialLook {
  /** Estimated difference, B minus A. */
  estimate: number
  /** Its (unpooled) standard error, above 0: the caller answers `zero_variance` before. */
  standardError: number
  /** Units of all arms compared, at this look. */
  units: number
  /** From `sequentialRho2`, frozen with the plan. */
  rho2: number
}

/**
 * The e-value against "no difference" at this look, and its p-value.
 *
 * E = (1 + u)^(-1/2) exp(z^2 / 2 * u / (1 + u)), u = N rho2; p = min(1, 1/E). Both may be looked at as often as
 * one likes. `evidence` overflows to Infinity where `logEvidence` still tells.
 */
export function confidenceSequence(look: SequentialLook): {
  logEvidence: number
  evidence: number
  pValue: number
} {
  const u = look.units * look.rho2
  const z = look.estimate / look.standardError
  const logEvidence = ((z * z) / 2) * (u / (1 + u)) - log1p(u) / 2
  return { logEvidence, evidence: exp(logEvidence), pValue: Math.min(1, exp(-logEvidence)) }
}

/**
 * The half-width of the (1 - alpha) confidence sequence, in standard errors of the estimate:
 * sqrt((1 + 1/u) ln((1 + u) / alpha^2)). The estimate is outside it exactly when the p-value is below alpha.
 */
export function confidenceSequenceMultiplier(look: { units: number; rho2: number; alpha: number }): number {
  const u = look.units * look.rho2
  return Math.sqrt((1 + 1 / u) * (log1p(u) - 2 * ln(look.alpha)))
}
