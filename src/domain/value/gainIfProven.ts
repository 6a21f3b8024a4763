import { normalCdf, normalPdf } from '../../stats/distributions/normal.ts'

/**
 * The lift that is expected to be gained by shipping a change only if its test proves it, on the relative scale.
 *
 * G = m Phi((m - k)/sx) + tau^2/sx phi((k - m)/sx), with sx^2 = tau^2 + se^2 and k = multiplier * se: E[true lift; estimate > k] of a
 * true lift N(m, tau^2) and an estimate N(true lift, se^2).
 *
 * @param belief mean and sd of the true lift
 * @param error standard error of the test's estimate, above 0
 * @param multiplier of the plan: 1.96 for a fixed test at a two-sided alpha of .05
 */
export function gainIfProven(
  belief: { mean: number; sd: number },
  error: number,
  multiplier: number,
): number {
  const variance = belief.sd * belief.sd
  const spread = Math.sqrt(variance + error * error)
  const z = (belief.mean - multiplier * error) / spread
  const certain = belief.mean * normalCdf(z)
  // In a draw of a simulation the lift is what it is, a million times.
  return variance > 0 ? certain + (variance / spread) * normalPdf(z) : certain
}
