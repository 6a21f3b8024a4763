/**
 * The e-BH procedure: which of several hypotheses may be called proven together, with a false discovery rate of at most q
 * whatever the dependence between them.
 *
 * Wang & Ramdas (2022), False discovery rate control with e-values, J. R. Stat. Soc. B 84(3), section 3: reject the k with the
 * largest e-values, where k is the largest number with e_(k) >= K / (q k).
 *
 * @param evidence one e-value per hypothesis: non-negative, with expectation at most 1 where the hypothesis is null
 * @param q the false discovery rate, between 0 and 1
 * @returns for each hypothesis, in the order given, whether it is among those that hold
 */
export function eBenjaminiHochberg(evidence: readonly number[], q: number): boolean[] {
  const descending = [...evidence].sort((a, b) => b - a)
  let threshold = Number.POSITIVE_INFINITY
  for (const [index, e] of descending.entries()) {
    const needed = evidence.length / (q * (index + 1))
    if (e >= needed) threshold = needed
  }
  return evidence.map((e) => e >= threshold)
}
