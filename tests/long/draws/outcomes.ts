import exp from '@stdlib/math-base-special-exp'
import type { Summary } from '../../../src/domain/summary.ts'
import { standardNormal } from '../../support/seeded.ts'
import { binomial, multinomial } from './binomial.ts'

/** What the units of one arm bring: draws the summary of `n` of them. */
export type Outcomes = (random: () => number, n: number) => Summary

export const conversions =
  (rate: number): Outcomes =>
  (random, n) => ({ n, sum: binomial(random, n, rate) })

/** Log-normal amounts, every unit drawn by itself. */
export const logNormalAmounts =
  (sigma: number): Outcomes =>
  (random, n) => {
    let [sum, sumSquares] = [0, 0]
    for (let i = 0; i < n; i += 1) {
      const amount = exp(sigma * standardNormal(random))
      sum += amount
      sumSquares += amount * amount
    }
    return { n, sum, sumSquares }
  }

/** Amounts that take a few values: how many units have each is drawn, so that any `n` costs the same. */
export const pricedAmounts =
  (prices: readonly { amount: number; share: number }[]): Outcomes =>
  (random, n) => {
    const counts = multinomial(
      random,
      n,
      prices.map(({ share }) => share),
    )
    const total = (of: (amount: number) => number) =>
      prices.reduce((sum, { amount }, i) => sum + (counts[i] ?? 0) * of(amount), 0)
    return { n, sum: total((amount) => amount), sumSquares: total((amount) => amount * amount) }
  }

/** Clicks over views: one to four views a unit, each clicked on at the unit's own rate, which is one of two. */
export const clicksPerView =
  (rates: readonly [number, number]): Outcomes =>
  (random, n) => {
    const total = { sum: 0, sumSquares: 0, denominatorSum: 0, denominatorSumSquares: 0, productSum: 0 }
    for (let i = 0; i < n; i += 1) {
      const views = 1 + Math.floor(4 * random())
      const clicks = binomial(random, views, rates[random() < 0.5 ? 0 : 1])
      total.sum += clicks
      total.sumSquares += clicks * clicks
      total.denominatorSum += views
      total.denominatorSumSquares += views * views
      total.productSum += clicks * views
    }
    return { n, ...total }
  }
