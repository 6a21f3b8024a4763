/** Tables this little more likely than the observed one still count as equally likely (the rule of R and SciPy). */
const TIE = 1 + 1e-7

/**
 * Fisher's exact test of a 2 x 2 table with both margins fixed.
 *
 * Hypergeometric weights by the ratio of neighbouring terms, outward from the most likely table, so that
 * nothing overflows and the far tails keep their relative precision.
 *
 * @param xA conversions of the control
 * @param failA units of the control that did not convert
 * @param xB conversions of the treatment
 * @param failB units of the treatment that did not convert
 * @returns `less` = P(XA <= xA), small where B converts *better*; `greater` = P(XA >= xA); `twoSided` = the sum
 *   over the tables no more likely than the observed one
 */
export function fisherExact(
  xA: number,
  failA: number,
  xB: number,
  failB: number,
): { twoSided: number; less: number; greater: number } {
  const nA = xA + failA
  const nB = xB + failB
  const conversions = xA + xB
  const lowest = Math.max(0, conversions - nB)
  const highest = Math.min(nA, conversions)
  const mode = Math.floor(((nA + 1) * (conversions + 1)) / (nA + nB + 2))

  // Index i is the table in which the control has lowest + i conversions.
  const weights = new Float64Array(highest - lowest + 1)
  weights[mode - lowest] = 1
  for (let k = mode; k < highest; k += 1) {
    const ratio = ((nA - k) / (k + 1)) * ((conversions - k) / (nB - conversions + k + 1))
    weights[k + 1 - lowest] = (weights[k - lowest] ?? 0) * ratio
  }
  for (let k = mode; k > lowest; k -= 1) {
    const ratio = (k / (nA - k + 1)) * ((nB - conversions + k) / (conversions - k + 1))
    weights[k - 1 - lowest] = (weights[k - lowest] ?? 0) * ratio
  }

  const observed = xA - lowest
  const limit = (weights[observed] ?? 0) * TIE
  const total = sum(weights)
  return {
    twoSided: Math.min(1, sum(weights.filter((weight) => weight <= limit)) / total),
    less: Math.min(1, sum(weights.subarray(0, observed + 1)) / total),
    greater: Math.min(1, sum(weights.subarray(observed)) / total),
  }
}

function sum(weights: Float64Array): number {
  return weights.reduce((total, weight) => total + weight, 0)
}
