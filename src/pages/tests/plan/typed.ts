import type { TypedPlan } from '../../../services/stats/testNeeds.ts'
import { methodIds } from '../../../stats/methods/index.ts'
import type { MetricType } from '../../../stats/methods/metric.ts'
import { spendingIds } from '../../../stats/sequential/spending.ts'
import { typedNumber, typedPercent } from '../../fields/typedNumber.ts'

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined

/** As much of a plan as can be computed with; what can't be read is left out, and refused only where the form is sent. */
export function typedPlan(type: MetricType, value: (name: string) => string): TypedPlan {
  const baseline = type === 'proportion' ? typedPercent(value('baseline')) : typedNumber(value('baseline'))
  const weights = [0, 1, 2, 3]
    .filter((number) => number < 2 || value(`key${number}`) !== '')
    .map((number) => positive(typedNumber(value(`weight${number}`))) ?? (number < 2 ? 1 : 0))
  return {
    effect: positive(typedPercent(value('effect'))),
    baseline: positive(baseline),
    standardDeviation: positive(typedNumber(value('standardDeviation'))),
    minDays: positive(typedNumber(value('days'))),
    size: positive(typedNumber(value('size'))),
    method: methodIds.find((method) => method === value('method')),
    spending: spendingIds.find((spending) => spending === value('spending')),
    weights,
  }
}
