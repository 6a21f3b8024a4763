import { normalIsf, normalQuantile } from '../distributions/normal.ts'
import { methods } from '../methods/index.ts'
import type { Method } from '../methods/method.ts'
import { exitProbabilities } from '../sequential/exitProbabilities.ts'
import { equalLooks } from '../sequential/lookBoundaries.ts'
import type { ArmSizes, PlannedMetric } from './plannedMetric.ts'
import { powerMeans } from './powerMeans.ts'
import { powerNormal } from './powerNormal.ts'
import { powerProportions } from './powerProportions.ts'
import { alphaOfComparison, type TestTerms } from './testTerms.ts'

/**
 * The probability that one comparison of a test finds a difference by its planned size, at Holm's hardest step.
 *
 * Where the method looks repeatedly, the drift of Z at the planned size is what the single-look test of these units has,
 * z_alpha + z_power, and the power is the probability to cross the boundary on the side of the difference at any look, by
 * recursive integration.
 *
 * @param difference treatment minus control, in the metric's unit
 * @param perVariant units of the control and of the treatment, at least 2 each
 */
export function testPower(
  metric: PlannedMetric,
  difference: number,
  perVariant: ArmSizes,
  terms: TestTerms,
): number {
  const method: Method = methods[terms.method]
  const boundaries = method.boundaries({ ...terms, alpha: alphaOfComparison(terms) })
  if (boundaries === null) return singleLookPower(metric, difference, perVariant, terms)
  // The rejections on one side of a two-sided test are those of a one-sided test at half its alpha.
  const alphaOfSide = alphaOfComparison(terms) / terms.sides
  const oneSided = { ...terms, alpha: alphaOfSide, treatments: 1, sides: 1 } as const
  const power = singleLookPower(metric, difference, perVariant, oneSided)
  const asIfOnce = normalIsf(alphaOfSide) + normalQuantile(power)
  const drift = Math.max(-LARGEST_DRIFT, Math.min(asIfOnce, LARGEST_DRIFT))
  const bounds = boundaries.map((upper) => ({
    lower: terms.sides === 2 ? -upper : Number.NEGATIVE_INFINITY,
    upper,
  }))
  const exits = exitProbabilities({ bounds, information: equalLooks(terms.looks), drift })
  return Math.min(
    1,
    exits.upper.reduce((sum, exit) => sum + exit, 0),
  )
}

/** Far beyond any power that is not 0 or 1 in doubles. */
const LARGEST_DRIFT = 50

function singleLookPower(
  metric: PlannedMetric,
  difference: number,
  { control: nA, treatment: nB }: ArmSizes,
  terms: TestTerms,
): number {
  const { sides } = terms
  const alpha = alphaOfComparison(terms)
  if (metric.type === 'proportion')
    return powerProportions({ pA: metric.baseline, pB: metric.baseline + difference, nA, nB, alpha, sides })
  const { standardDeviation } = metric
  if (metric.type === 'mean')
    return Math.min(1, powerMeans({ nA, nB, cohenD: Math.abs(difference) / standardDeviation, alpha, sides }))
  const standardError = standardDeviation * Math.sqrt(1 / nA + 1 / nB)
  return powerNormal({ difference, standardError, alpha, sides })
}
