import log1p from '@stdlib/math-base-special-log1p'
import { normalIsf, normalSf } from '../distributions/normal.ts'

export const spendingIds = ['obrien-fleming', 'pocock'] as const
export type Spending = (typeof spendingIds)[number]

/**
 * How much of alpha may be spent when a fraction t of the planned data is there.
 *
 * @param alpha error rate of the side that spends, in (0, 1)
 * @param t fraction in (0, 1]; at 1 all is spent
 */
export type SpendingFunction = (alpha: number, t: number) => number

const E_MINUS_ONE = Math.E - 1

/**
 * Lan & DeMets (1983), "Discrete sequential boundaries for clinical trials", Biometrika 70(3): named after the boundaries they
 * are like.
 */
export const spendingFunctions: Record<Spending, SpendingFunction> = {
  'obrien-fleming': (alpha, t) => 2 * normalSf(normalIsf(alpha / 2) / Math.sqrt(t)),
  pocock: (alpha, t) => alpha * log1p(E_MINUS_ONE * t),
}
