import { normalQuantile } from './distributions/normal.ts'

/** What was learned about effects of this kind before this test: N(mean, sd^2), on the relative scale. */
export interface NormalPrior {
  mean: number
  sd: number
}

/**
 * An estimate drawn towards the prior by as much as its noise deserves (the winner's curse, undone).
 *
 * B = se^2 / (se^2 + sd^2); mean (1 - B) x + B mu, standard deviation sqrt(1 - B) se.
 *
 * @param estimate the raw relative lift
 * @param standardError of that estimate
 * @returns the posterior mean and sd and its central 95 % range
 */
export function shrink(
  estimate: number,
  standardError: number,
  prior: NormalPrior,
): { estimate: number; sd: number; lower: number; upper: number } {
  const noise = standardError * standardError
  const spread = prior.sd * prior.sd
  const total = noise + spread
  const kept = total > 0 ? spread / total : 1
  const mean = kept * estimate + (1 - kept) * prior.mean
  const sd = Math.sqrt(kept) * standardError
  const half = Z95 * sd
  return { estimate: mean, sd, lower: mean - half, upper: mean + half }
}

const Z95 = normalQuantile(0.975)
