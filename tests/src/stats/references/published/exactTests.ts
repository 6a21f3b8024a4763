import { betaCdf, betaQuantile, betaSf } from '../../../../../src/stats/distributions/beta.ts'
import { findRoot } from '../../../../../src/stats/findRoot.ts'
import { fisherExact } from '../proportions.ts'

type Table = [[number, number], [number, number]]

const fisher = ([[x_a, fail_a], [x_b, fail_b]]: Table) => fisherExact({ x_a, fail_a, x_b, fail_b })

/** The tables with the same margins, by their first cell, with their probabilities where the odds are equal. */
function tablesLike([[x, y], [z, w]]: Table) {
  const lowest = Math.max(0, x - w)
  const highest = Math.min(x + y, x + z)
  return Array.from({ length: highest - lowest + 1 }, (_, index) => {
    const k = lowest + index
    const { p_table } = fisher([
      [k, x + y - k],
      [x + z - k, w - x + k],
    ])
    return { k, weight: p_table }
  })
}

/** The mean of f over the first cell, at an odds ratio (the noncentral hypergeometric distribution). */
function expectationAt(table: Table, odds: number, f: (k: number) => number): number {
  const tilted = tablesLike(table).map(({ k, weight }) => ({ k, weight: weight * odds ** k }))
  const sum = tilted.reduce((total, { weight }) => total + weight, 0)
  return tilted.reduce((total, { k, weight }) => total + weight * f(k), 0) / sum
}

/** The odds ratio at which that mean is what is wanted, searched for on the log scale. */
function oddsWhere(table: Table, f: (k: number) => number, wanted: number): number {
  return Math.exp(findRoot((log) => expectationAt(table, Math.exp(log), f) - wanted, -12, 12))
}

const atMost = (x: number) => (k: number) => (k <= x ? 1 : 0)
const atLeast = (x: number) => (k: number) => (k >= x ? 1 : 0)

function oddsInterval(table: Table, alpha: number): [number, number] {
  const x = table[0][0]
  return [oddsWhere(table, atLeast(x), alpha / 2), oddsWhere(table, atMost(x), alpha / 2)]
}

const mostLikelyOdds = (table: Table) => oddsWhere(table, (k) => k, table[0][0])

/** P(X = x) of a binomial. */
function binomial(x: number, n: number, p: number): number {
  const below = x === 0 ? 0 : betaSf(p, x, n - x + 1)
  const above = x === n ? 0 : betaCdf(p, x + 1, n - x)
  // P(X <= x) = P(Beta(x + 1, n - x) > p), on the side of the smaller tail.
  return below < above
    ? (x === n ? 1 : betaSf(p, x + 1, n - x)) - (x === 0 ? 0 : betaSf(p, x, n - x + 1))
    : (x === 0 ? 1 : betaCdf(p, x, n - x + 1)) - above
}

/** The exact binomial test: outcomes no more likely than the observed one, as R sums them. */
function binomialP(x: number, n: number, p: number): number {
  const limit = binomial(x, n, p) * (1 + 1e-7)
  const all = Array.from({ length: n + 1 }, (_, k) => binomial(k, n, p))
  return all.filter((one) => one <= limit).reduce((sum, one) => sum + one, 0)
}

/** Clopper & Pearson (1934). */
export function clopperPearson(x: number, n: number, alpha: number): [number, number] {
  return [betaQuantile(alpha / 2, x, n - x + 1), betaQuantile(1 - alpha / 2, x + 1, n - x)]
}

export const exactTests = {
  'fisher-r-tea': ({ table }: { table: Table }) => {
    const { p_a_greater, p_two_sided } = fisher(table)
    return { greater: p_a_greater, two_sided: p_two_sided }
  },

  'fisher-r-convictions': ({ table }: { table: Table }) => {
    const { p_a_less, p_two_sided } = fisher(table)
    return { less: p_a_less, two_sided: p_two_sided }
  },

  'fisher-r-convictions-or': ({ table }: { table: Table }) => ({
    cmle: mostLikelyOdds(table),
    upper_less_95: oddsWhere(table, atMost(table[0][0]), 0.05),
    ci95: oddsInterval(table, 0.05),
    ci99: oddsInterval(table, 0.01),
  }),

  'fisher-r-tea-or': ({ table }: { table: Table }) => ({
    cmle: mostLikelyOdds(table),
    lower_greater_95: oddsWhere(table, atLeast(table[0][0]), 0.05),
  }),

  // Given their sum, the first of two Poisson counts is binomial.
  'poisson-r-rates': (input: { counts: [number, number]; time: [number, number] }) => {
    const { counts, time } = input
    const [x, y] = counts
    const share = time[0] / (time[0] + time[1])
    const ratioOf = (p: number) => ((p / (1 - p)) * time[1]) / time[0]
    return {
      p: binomialP(x, x + y, share),
      rate_ratio: ratioOf(x / (x + y)),
      ci: clopperPearson(x, x + y, 0.05).map(ratioOf),
    }
  },

  'binom-r-mendel': ({ x, n, p }: { x: number; n: number; p: number }) => ({
    p: binomialP(x, n, p),
    ci: clopperPearson(x, n, 0.05),
  }),
}
