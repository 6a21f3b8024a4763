import { normalCdf, normalPdf } from '../../stats/distributions/normal.ts'

/**
 * What knowing more is worth on the scale of the lift, where one would otherwise ship or drop by the mean: upper bounds of what a test
 * can bring, as no test of a few weeks is free or decides without an error rate.
 *
 * E[max(posterior mean, 0)] - max(m, 0) = s phi(m/s) + m Phi(m/s) - max(m, 0), s being the sd of the posterior mean before the test:
 * tau^2/sqrt(tau^2 + se^2) for a sample (EVSI), tau for the truth itself (EVPI). Raiffa & Schlaifer, Applied Statistical Decision
 * Theory (1961), section 5.4.
 *
 * @param belief mean and sd of the true lift
 * @param error standard error of the test's estimate
 */
export function informationValue(
  { mean, sd }: { mean: number; sd: number },
  error: number,
): { evsi: number; evpi: number } {
  const total = sd * sd + error * error
  return {
    evsi: total > 0 ? worthOfSpread(mean, (sd * sd) / Math.sqrt(total)) : 0,
    evpi: worthOfSpread(mean, sd),
  }
}

function worthOfSpread(mean: number, spread: number): number {
  if (!(spread > 0)) return 0
  const z = mean / spread
  return Math.max(0, spread * normalPdf(z) + mean * normalCdf(z) - Math.max(mean, 0))
}
