import { normalQuantile } from '../distributions/normal.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'
import { powerMeans } from './powerMeans.ts'

/** A planned comparison of two means. */
export interface MeansPlan {
  /** Difference of the means that must be found, in the metric's unit. */
  difference: number
  sdA: number
  sdB: number
  /** Error rate, of both sides together when `sides` is 2. */
  alpha: number
  power: number
  /** Units of the treatment per unit of the control. */
  ratio?: number
  sides?: 1 | 2
}

const LARGEST_SEARCHED = 1e12
const LARGEST_EFFECT = 100

/**
 * Units needed to find a difference of means: with equal standard deviations the smallest control whose pooled
 * t-test reaches the power, otherwise the normal approximation rounded up.
 *
 * @returns whole units per arm, and the unrounded normal approximation in `normalA` and `normalB`;
 *   `no_effect` at difference 0, `zero_variance` when nothing varies, `power_out_of_reach` at a power
 *   of 1 or an alpha of 0
 */
export function sampleSizeMeans(
  plan: MeansPlan,
): { ok: true; nA: number; nB: number; normalA: number; normalB: number } | NoAnswer {
  const { difference, sdA, sdB, alpha, power, ratio = 1, sides = 2 } = plan
  if (difference === 0) return noAnswer('no_effect')
  if (sdA === 0 && sdB === 0) return noAnswer('zero_variance')
  const z = normalQuantile(power) - normalQuantile(alpha / sides)
  const normalA = (z * z * (sdA * sdA + (sdB * sdB) / ratio)) / (difference * difference)
  if (!Number.isFinite(normalA)) return noAnswer('power_out_of_reach')
  const normalB = ratio * normalA
  const unitsB = (nA: number) => Math.max(2, Math.ceil(ratio * nA))
  if (sdA !== sdB) {
    return { ok: true, nA: Math.ceil(normalA), nB: Math.ceil(normalB), normalA, normalB }
  }
  // Beyond this the t-test is the normal one to the last unit, and whole numbers leave the doubles.
  if (normalA > LARGEST_SEARCHED)
    return { ok: true, nA: Math.ceil(normalA), nB: Math.ceil(normalB), normalA, normalB }
  // A larger effect needs no fewer units than the two that a spread takes; its noncentral t would only take longer.
  const cohenD = Math.min(Math.abs(difference) / sdA, LARGEST_EFFECT)
  const reaches = (nA: number) => powerMeans({ nA, nB: unitsB(nA), cohenD, alpha, sides }) >= power
  const nA = smallestWhole(reaches, Math.max(2, Math.ceil(normalA)))
  return { ok: true, nA, nB: unitsB(nA), normalA, normalB }
}

/** The smallest whole number, at least 2, from which `reaches` holds; the guess is doubled where too small. */
function smallestWhole(reaches: (n: number) => boolean, guess: number): number {
  let enough = guess
  while (!reaches(enough)) enough *= 2
  let tooFew = 1
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (reaches(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}
