import { normalQuantile } from '../distributions/normal.ts'
import { type NoAnswer, noAnswer } from '../reason.ts'

/** A planned comparison of two proportions. */
export interface ProportionsPlan {
  /** Conversion rate of the control, as a share. */
  pA: number
  /** Conversion rate of the treatment that must be found. */
  pB: number
  /** Error rate, of both sides together when `sides` is 2. */
  alpha: number
  power: number
  /** Units of the treatment per unit of the control. */
  ratio?: number
  sides?: 1 | 2
}

/**
 * Units that the score test needs to find pB against pA (Fleiss, Levin & Paik 2003, eq. 4.14 without continuity
 * correction; R's `power.prop.test` at equal allocation).
 *
 * @returns whole units per arm, and the unrounded control in `exactA`; `no_effect` when both rates are equal,
 *   `power_out_of_reach` at a power of 1 or an alpha of 0
 */
export function sampleSizeProportions(
  plan: ProportionsPlan,
): { ok: true; nA: number; nB: number; exactA: number; exactB: number } | NoAnswer {
  const { pA, pB, alpha, power, ratio = 1, sides = 2 } = plan
  const difference = pB - pA
  if (difference === 0) return noAnswer('no_effect')
  const zAlpha = -normalQuantile(alpha / sides)
  const zPower = normalQuantile(power)
  const pooled = (pA + ratio * pB) / (1 + ratio)
  const underNull = Math.sqrt((1 + 1 / ratio) * pooled * (1 - pooled))
  const underAlternative = Math.sqrt(pA * (1 - pA) + (pB * (1 - pB)) / ratio)
  const root = (zAlpha * underNull + zPower * underAlternative) / difference
  const exactA = root * root
  const exactB = ratio * exactA
  if (!Number.isFinite(exactA)) return noAnswer('power_out_of_reach')
  return { ok: true, nA: Math.ceil(exactA), nB: Math.ceil(exactB), exactA, exactB }
}
