import { pricedAmounts } from './outcomes.ts'

/** What a shop sees: 19 of 20 buy nothing, and few spend much. */
const prices = [
  { amount: 0, share: 0.95 },
  { amount: 10, share: 0.03 },
  { amount: 30, share: 0.015 },
  { amount: 100, share: 0.005 },
]

export const mostlyNothing = pricedAmounts(prices)
export const mostlyNothingMean = prices.reduce((sum, { amount, share }) => sum + amount * share, 0)
