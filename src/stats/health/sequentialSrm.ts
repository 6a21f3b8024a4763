import gammaln from '@stdlib/math-base-special-gammaln'
import ln from '@stdlib/math-base-special-ln'

/**
 * Natural logarithm of the e-value against "units arrive by the planned weights", valid however often one looks.
 *
 * Dirichlet-multinomial mixture of Lindon & Malek (2020), "Anytime-valid inference for multinomial count data":
 * E = G(c) / G(c + N) * prod G(c w_i + x_i) / G(c w_i) / prod w_i^x_i.
 *
 * @param counts units per arm
 * @param weights planned weights in the same order; need not add up to 1
 * @param concentration c: how close to the plan the alternatives lie that are looked for first
 * @returns Infinity when an arm of weight 0 has units
 */
export function sequentialSrmLogEvidence(
  counts: readonly number[],
  weights: readonly number[],
  concentration = 1000,
): number {
  const weightTotal = weights.reduce((sum, weight) => sum + weight, 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  let logEvidence = gammaln(concentration) - gammaln(concentration + total)
  for (const [arm, count] of counts.entries()) {
    const share = (weights[arm] ?? 0) / weightTotal
    if (count === 0) continue
    if (share === 0) return Number.POSITIVE_INFINITY
    const prior = concentration * share
    logEvidence += gammaln(prior + count) - gammaln(prior) - count * ln(share)
  }
  return logEvidence
}
