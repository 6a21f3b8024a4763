import type { Range } from '../fields.ts'

/**
 * Shares of the same people that may overlap, without counting anybody twice: at least the largest (all overlap as far as
 * they can), likely as if independent, at most their sum (none overlap).
 */
export function overlapping(shares: Range[]): Range {
  const [first] = shares
  if (first && shares.length === 1) return first
  let low = 0
  let spared = 1
  let high = 0
  for (const share of shares) {
    low = Math.max(low, share.low)
    spared *= 1 - share.likely
    high += share.high
  }
  return { low, likely: 1 - spared, high: Math.min(1, high) }
}

/** Shares that cannot overlap simply add. */
export function disjoint(shares: Range[]): Range {
  const sum = { low: 0, likely: 0, high: 0 }
  for (const share of shares) {
    sum.low += share.low
    sum.likely += share.likely
    sum.high += share.high
  }
  return { low: Math.min(1, sum.low), likely: Math.min(1, sum.likely), high: Math.min(1, sum.high) }
}
