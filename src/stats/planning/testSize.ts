import { type NoAnswer, noAnswer } from '../reason.ts'
import type { ArmSizes, PlannedMetric } from './plannedMetric.ts'
import { sampleSizeMeans } from './sampleSizeMeans.ts'
import { sampleSizeProportions } from './sampleSizeProportions.ts'
import { alphaOfComparison, priceOf, type TestTerms } from './testTerms.ts'

/** What a test is to find. */
export interface Aim {
  metric: PlannedMetric
  /** Treatment minus control, in the metric's unit. */
  difference: number
  /** Probability of finding it in one comparison. */
  power: number
  /** Units in each treatment for each in the control. */
  allocation: number
}

/**
 * The units of a test that finds a difference by its method: those of the single-look test at Holm's hardest step, times the
 * price of looking repeatedly.
 *
 * @returns whole units of the control and of each treatment, of all arms in `total`, and the `price`; `no_effect` at a difference
 *   of 0, `zero_variance` when nothing varies, `power_out_of_reach` where no number of units is enough
 */
export function testSize(
  aim: Aim,
  terms: TestTerms,
): { ok: true; perVariant: ArmSizes; total: number; price: number } | NoAnswer {
  const once = singleLookSize(aim, terms)
  if (!once.ok) return once
  const price = priceOf(terms, aim.power)
  // What rounding and the t distribution add is added once: neither is a matter of looks.
  const units = (arm: keyof ArmSizes) => once.whole[arm] + Math.ceil(once.exact[arm] * (price - 1))
  const perVariant = { control: units('control'), treatment: units('treatment') }
  const total = perVariant.control + terms.treatments * perVariant.treatment
  return Number.isFinite(total) ? { ok: true, perVariant, total, price } : noAnswer('power_out_of_reach')
}

/** A variance takes two units to be seen. */
const FEWEST = 2

/** Whole units for the test that looks once, and the unrounded ones of its normal approximation. */
function singleLookSize(
  { metric, difference, power, allocation: ratio }: Aim,
  terms: TestTerms,
): { ok: true; whole: ArmSizes; exact: ArmSizes } | NoAnswer {
  const asked = { alpha: alphaOfComparison(terms), power, ratio, sides: terms.sides }
  if (metric.type === 'proportion') {
    const size = sampleSizeProportions({ pA: metric.baseline, pB: metric.baseline + difference, ...asked })
    if (!size.ok) return size
    const { nA, nB, exactA, exactB } = size
    return sizes([nA, nB], [exactA, exactB])
  }
  const { standardDeviation: sd } = metric
  const size = sampleSizeMeans({ difference, sdA: sd, sdB: sd, ...asked })
  if (!size.ok) return size
  const { nA, nB, normalA, normalB } = size
  const whole = (units: number) => Math.max(FEWEST, Math.ceil(units))
  // A ratio is referred to the normal distribution.
  return sizes(metric.type === 'mean' ? [nA, nB] : [whole(normalA), whole(normalB)], [normalA, normalB])
}

const sizes = (whole: [number, number], exact: [number, number]) => ({
  ok: true as const,
  whole: { control: whole[0], treatment: whole[1] },
  exact: { control: exact[0], treatment: exact[1] },
})
