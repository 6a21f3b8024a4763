/** Bonferroni: m p, capped at 1. */
export function bonferroni(ps: readonly number[]): number[] {
  return ps.map((p) => Math.min(1, ps.length * p))
}

/**
 * Holm (1979), "A simple sequentially rejective multiple test procedure": controls the chance of any false
 * rejection, whatever the dependence. Adjusted p-values in the order given.
 */
export function holm(ps: readonly number[]): number[] {
  const adjusted = new Array<number>(ps.length)
  let largest = 0
  for (const [rank, index] of ascending(ps).entries()) {
    largest = Math.max(largest, (ps.length - rank) * (ps[index] ?? 1))
    adjusted[index] = Math.min(1, largest)
  }
  return adjusted
}

/**
 * Benjamini & Hochberg (1995): controls the expected share of false rejections among the rejections, for
 * independent or positively dependent tests. Adjusted p-values in the order given.
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  return stepUp(ps, ps.length)
}

/** Benjamini & Yekutieli (2001): as Benjamini-Hochberg, under any dependence, for a factor sum 1/i. */
export function benjaminiYekutieli(ps: readonly number[]): number[] {
  const harmonic = ps.reduce((sum, _, index) => sum + 1 / (index + 1), 0)
  return stepUp(ps, ps.length * harmonic)
}

function stepUp(ps: readonly number[], factor: number): number[] {
  const adjusted = new Array<number>(ps.length)
  let smallest = 1
  for (const [fromTop, index] of ascending(ps).reverse().entries()) {
    smallest = Math.min(smallest, (factor * (ps[index] ?? 1)) / (ps.length - fromTop))
    adjusted[index] = smallest
  }
  return adjusted
}

/** Indices of the p-values from the smallest up. */
function ascending(ps: readonly number[]): number[] {
  return ps.map((_, index) => index).sort((i, j) => (ps[i] ?? 1) - (ps[j] ?? 1))
}
