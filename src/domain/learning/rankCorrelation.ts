/** How well one order agrees with another, beside what an order drawn at random comes to. */
export interface RankCorrelation {
  /** Spearman's rho: 1 is the same order, -1 the reverse. */
  estimate: number
  /** Of all orders that could be drawn at random the mean is 0, and this their standard deviation: 1 / sqrt(n - 1). */
  randomSd: number
}

/**
 * Spearman's rank correlation: Pearson's of the ranks, equal values sharing the mean of theirs (Kendall & Gibbons 1990, Rank
 * Correlation Methods, ch. 3; the variance under random order is theirs too, and exact with and without ties).
 *
 * @param pairs at least two
 * @returns null where all of one side are equal, as they are in no order then
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): RankCorrelation | null {
  const a = meanRanks(pairs.map(([first]) => first))
  const b = meanRanks(pairs.map(([, second]) => second))
  const middle = (pairs.length + 1) / 2
  let [together, squaresOfA, squaresOfB] = [0, 0, 0]
  for (const [i, rank] of a.entries()) {
    const [dA, dB] = [rank - middle, (b[i] ?? middle) - middle]
    together += dA * dB
    squaresOfA += dA * dA
    squaresOfB += dB * dB
  }
  if (squaresOfA === 0 || squaresOfB === 0) return null
  return {
    estimate: together / Math.sqrt(squaresOfA * squaresOfB),
    randomSd: 1 / Math.sqrt(pairs.length - 1),
  }
}

function meanRanks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const sums = new Map<number, { sum: number; count: number }>()
  for (const [i, value] of sorted.entries()) {
    const { sum, count } = sums.get(value) ?? { sum: 0, count: 0 }
    sums.set(value, { sum: sum + i + 1, count: count + 1 })
  }
  return values.map((value) => {
    const { sum, count } = sums.get(value) ?? { sum: Number.NaN, count: 1 }
    return sum / count
  })
}
