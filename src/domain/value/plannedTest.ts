import { normalIsf } from '../../stats/distributions/normal.ts'
import { oneLook } from '../../stats/methods/method.ts'
import { minimumDifferenceNormal } from '../../stats/planning/minimumDifferenceNormal.ts'
import type { PlannedMetric } from '../../stats/planning/plannedMetric.ts'
import { testSize } from '../../stats/planning/testSize.ts'
import type { TestTerms } from '../../stats/planning/testTerms.ts'

/** What a test is planned from. */
interface TestQuestion {
  metric: PlannedMetric
  /** The control's rate, mean or ratio, above 0. */
  baseline: number
  /** The relative lift that it is to find, treatment over control: below 0 for a metric that is to fall. */
  lift: number
  /** People a week whom the change can reach: who isn't reached can't be moved, and would only dilute. */
  weeklyPeople: number
  treatedShare: number
  alpha: number
  power: number
  limitWeeks: number
}

export interface PlannedTest {
  /** Whole weeks at that traffic, at least 1. */
  weeks: number
  /** People of both arms that it needs. */
  units: number
  /** Standard error of the relative lift, from all who come in these weeks, under no effect. */
  error: number
  /** How many of them above 0 is proven. */
  multiplier: number
  /** The smallest relative lift that could be found within the limit. */
  detectable: number
}

/**
 * The test of a change at the traffic there is: a fixed test sized for the lift, one treatment.
 * @returns null where there is none: no traffic, nothing that varies, or a lift that a share has no room for
 */
export function plannedTest(question: TestQuestion): PlannedTest | null {
  const { metric, baseline, lift, weeklyPeople, treatedShare, alpha, power, limitWeeks } = question
  const variance = varianceOf(metric)
  if (!(baseline > 0 && lift !== 0 && weeklyPeople > 0 && variance > 0)) return null
  if (metric.type === 'proportion' && !(lift > -1 && baseline * (1 + lift) < 1)) return null
  const terms: TestTerms = {
    method: 'fixed',
    alpha,
    sides: 2,
    treatments: 1,
    looks: 1,
    spending: oneLook.spending,
  }
  const allocation = treatedShare / (1 - treatedShare)
  const size = testSize({ metric, difference: baseline * lift, power, allocation }, terms)
  if (!size.ok) return null
  const weeks = Math.max(1, Math.ceil(size.total / weeklyPeople))
  const armsIn = (span: number) => ({
    nA: span * weeklyPeople * (1 - treatedShare),
    nB: span * weeklyPeople * treatedShare,
  })
  const { nA, nB } = armsIn(weeks)
  const least = minimumDifferenceNormal({
    ...armsIn(limitWeeks),
    standardDeviation: Math.sqrt(variance),
    alpha,
    power,
    sides: 2,
  })
  if (!least.ok) return null
  return {
    weeks,
    units: size.total,
    error: Math.sqrt(variance * (1 / nA + 1 / nB)) / baseline,
    multiplier: normalIsf(alpha / 2),
    detectable: least.difference / baseline,
  }
}

const varianceOf = (metric: PlannedMetric): number =>
  metric.type === 'proportion'
    ? metric.baseline * (1 - metric.baseline)
    : metric.standardDeviation * metric.standardDeviation
