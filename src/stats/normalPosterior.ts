import { normalCdf, normalPdf } from './distributions/normal.ts'
import { type NormalPrior, shrink } from './shrink.ts'

/**
 * P(effect > 0) when the estimate is normal around the effect; with a prior, after shrinking.
 *
 * @param estimate B minus A, or a relative lift when the prior is on that scale
 * @param standardError of that estimate, above 0
 */
export function normalChanceToWin(estimate: number, standardError: number, prior?: NormalPrior): number {
  const { mean, sd } = posterior(estimate, standardError, prior)
  return normalCdf(mean / sd)
}

/**
 * Expected loss of settling on one arm, in the estimate's unit: `chooseB` is E[max(-effect, 0)], `chooseA` is
 * E[max(effect, 0)], the effect being B minus A.
 */
export function normalExpectedLoss(
  estimate: number,
  standardError: number,
  prior?: NormalPrior,
): { chooseA: number; chooseB: number } {
  const { mean, sd } = posterior(estimate, standardError, prior)
  return { chooseA: expectedExcess(mean, sd), chooseB: expectedExcess(-mean, sd) }
}

function posterior(
  estimate: number,
  standardError: number,
  prior?: NormalPrior,
): { mean: number; sd: number } {
  if (!prior) return { mean: estimate, sd: standardError }
  const shrunken = shrink(estimate, standardError, prior)
  return { mean: shrunken.estimate, sd: shrunken.sd }
}

/** E[max(X, 0)] for X ~ N(mean, sd^2). */
function expectedExcess(mean: number, sd: number): number {
  return Math.max(0, sd * normalPdf(mean / sd) + mean * normalCdf(mean / sd))
}
