import type { Dictionary } from '../../../locales/dictionary.ts'
import type { MetricType } from '../../../stats/methods/metric.ts'

type Measure = 'sum' | 'sumSquares' | 'denominatorSum' | 'denominatorSumSquares' | 'productSum'

/** The sums that a metric of each type is recorded by. */
export const measuresOf: Record<MetricType, readonly Measure[]> = {
  proportion: ['sum'],
  mean: ['sum', 'sumSquares'],
  ratio: ['sum', 'sumSquares', 'denominatorSum', 'denominatorSumSquares', 'productSum'],
}

/** What a sum is called on the form. */
export function measureName(t: Dictionary, type: MetricType, measure: Measure): string {
  const { sums } = t.pages.tests.experiment
  return measure === 'sum' ? sums.sum[type] : sums[measure]
}
