import type { NormalPrior } from '../../stats/shrink.ts'
import type { Calibration } from '../learning/calibration.ts'
import { type AssessedBarrier, assessBarriers } from './assessBarriers.ts'
import type { Backlog, HypothesisFigures, MetricFigures } from './figures.ts'
import type { RankingSettings } from './settings.ts'

/** What the money of a hypothesis is counted from. */
interface Economics {
  /** The metric's value before the change, as typed with the hypothesis. */
  baseline: number | null
  standardDeviation: number | null
  metricType: MetricFigures['type']
  goodDirection: MetricFigures['goodDirection']
  /** What one unit of the metric is worth. */
  valuePerUnit: MetricFigures['valuePerUnit']
  /** People per period who enter the largest of its stages; null where nobody counted. */
  entrants: number | null
}

/** What a framework sees of one hypothesis. */
export interface Candidate {
  hypothesis: HypothesisFigures
  barriers: AssessedBarrier[]
  period: 'week' | 'month'
  settings: RankingSettings
  /** The map's, ISO 4217. */
  currency: string
  economics: Economics
  /** People per period who enter the map's largest stage; null where nobody counted any. */
  mapEntrants: number | null
  /** Of the true relative lift of such a change, learned from the programme's concluded tests. */
  prior: NormalPrior
  /** What lifts came to that were predicted before; null below five concluded tests. */
  calibration: Calibration | null
}

/** The hypotheses of a backlog as frameworks see them. */
export function candidatesOf(backlog: Backlog): Candidate[] {
  const { period, settings, currency, calibration, priorOf, metrics } = backlog
  const assessed = assessBarriers(backlog)
  const mapEntrants = largest(backlog.stages.map((stage) => stage.entrants))
  return backlog.hypotheses.map((hypothesis) => {
    const barriers = hypothesis.barrierIds.flatMap((id) => assessed.get(id) ?? [])
    const metric = metrics.get(hypothesis.metric)
    return {
      hypothesis,
      barriers,
      period,
      settings,
      currency,
      calibration,
      mapEntrants,
      economics: {
        baseline: hypothesis.baseline?.value ?? null,
        standardDeviation: hypothesis.baseline?.standardDeviation ?? null,
        metricType: metric?.type ?? 'mean',
        goodDirection: metric?.goodDirection ?? 'increase',
        valuePerUnit: metric?.valuePerUnit ?? null,
        entrants: largest(barriers.map(({ stage }) => stage.entrants)),
      },
      // Learning a prior costs more than a closed formula does, and few frameworks ask for it.
      get prior() {
        return priorOf(barriers.flatMap(({ barrier }) => barrier.type ?? []))
      },
    }
  })
}

function largest(counts: (number | null)[]): number | null {
  return counts.reduce((most, count) => (count !== null && count > (most ?? -1) ? count : most), null)
}
