import { emptyArm } from '../../stats/arm.ts'
import type { AnalysisVariant, MetricAnalysis } from './analysis.ts'
import { datesBetween } from './calendar.ts'
import { strayUnits } from './healthFailure.ts'
import { looksOf } from './looks.ts'
import { isSigned, shortfall } from './minimumCounts.ts'
import type { Reader } from './reader.ts'
import type { CheckId, CheckParams, HealthCheck } from './reasons.ts'
import { armOf, looksAt, type Run } from './run.ts'
import { srmFailure } from './srm.ts'

const SKEWED_BEYOND = 2
const TWYMAN_BEYOND = 0.5
/** Days without units after which an arm counts as stalled: one late day is an export that is still running. */
const STALLED_AFTER_DAYS = 2

type Found<I extends CheckId> = CheckParams[I][]

/**
 * What to look at before believing a verdict: one entry a check that is fine, one a finding otherwise. A check that does not
 * apply (gaps between cumulative totals, exposures that were not given) is left out.
 */
export function checksOf(run: Run, reader: Reader, metrics: readonly MetricAnalysis[]): HealthCheck[] {
  const tooLittle = run.experiment.status === 'running' ? 'waiting' : 'warning'
  const enough = [
    ...report('minDays', tooLittle, minDays(run)),
    ...report('minCounts', tooLittle, minCounts(run)),
  ]
  // Where nothing has come in, the other checks have nothing to call fine.
  if (run.days === 0) return enough
  return [
    ...enough,
    ...report('splitOverTime', 'failed', splitOverTime(run)),
    ...report('zeroWeightUnits', 'failed', strayUnits(run)),
    ...(onlyProportions(run) ? [] : report('skew_allocation', 'warning', skewAllocation(run))),
    ...report('twyman', 'warning', twyman(metrics)),
    ...(run.mode === 'cumulative'
      ? report('totalsFell', 'warning', totalsFell(run))
      : report('dateGaps', 'warning', dateGaps(run))),
    ...report('stalledArm', 'warning', stalledArms(run)),
    ...(run.exposures === null ? [] : report('exposures', 'warning', aboveExposures(run))),
    ...(usesCovariates(run, reader) ? report('covariate', 'warning', unusedCovariates(run, reader)) : []),
    ...report('datesOutside', 'warning', run.rowsOutside > 0 ? [{ rows: run.rowsOutside }] : []),
  ]
}

function report<I extends CheckId>(
  id: I,
  status: 'waiting' | 'warning' | 'failed',
  found: Found<I>,
): HealthCheck[] {
  const entries =
    found.length > 0 ? found.map((params) => ({ id, status, params })) : [{ id, status: 'ok', params: null }]
  return entries as HealthCheck[]
}

function minDays({ days, experiment }: Run): Found<'minDays'> {
  const { minDays } = experiment.plan
  return days < minDays ? [{ days, minDays }] : []
}

function minCounts(run: Run): Found<'minCounts'> {
  const arms = [run.control, ...run.treatments]
  return run.experiment.metrics.flatMap((metric) => {
    const look = looksAt(run, metric).at(-1)
    const soFar = (arm: AnalysisVariant) => (look ? armOf(look, arm) : emptyArm)
    const signed = arms.some((arm) => isSigned(soFar(run.control), soFar(arm)))
    return arms.flatMap((arm) => {
      const low = shortfall(metric.type, soFar(arm), signed)
      return low ? [{ metric: metric.key, arm: arm.key, ...low }] : []
    })
  })
}

function splitOverTime(run: Run): Found<'splitOverTime'> {
  const failure = srmFailure(run)
  return failure?.reason.code === 'srm_sequential' ? [failure.reason.params] : []
}

const onlyProportions = (run: Run): boolean =>
  run.experiment.metrics.every((metric) => metric.type === 'proportion')

/** Uneven arms make a skewed mean's error one-sided. */
function skewAllocation(run: Run): Found<'skew_allocation'> {
  return run.treatments.flatMap(({ key, weight }) => {
    const ratio = Math.max(weight / run.control.weight, run.control.weight / weight)
    return ratio > SKEWED_BEYOND ? [{ variant: key, ratio }] : []
  })
}

function usesCovariates(run: Run, reader: Reader): boolean {
  return run.experiment.metrics.some((metric) =>
    run.treatments.some((treatment) => reader.covariate(treatment, metric) !== 'none'),
  )
}

function unusedCovariates(run: Run, reader: Reader): Found<'covariate'> {
  return run.experiment.metrics.flatMap((metric) =>
    run.treatments.flatMap((treatment) => {
      const why = reader.covariate(treatment, metric)
      return why === 'missing' || why === 'imbalanced'
        ? [{ variant: treatment.key, metric: metric.key, why }]
        : []
    }),
  )
}

/** Twyman's law: any figure that looks interesting is usually wrong. */
function twyman(metrics: readonly MetricAnalysis[]): Found<'twyman'> {
  return metrics.flatMap(({ metric, comparisons }) =>
    comparisons.flatMap(({ variant, relative }) =>
      relative !== null && Math.abs(relative.estimate) > TWYMAN_BEYOND
        ? [{ variant, metric, relative: relative.estimate }]
        : [],
    ),
  )
}

/** Days of the run on which nothing of the primary metric came in. */
function dateGaps(run: Run): Found<'dateGaps'> {
  if (run.days === 0) return []
  const rows = [...(run.series.get(run.primary.key)?.values() ?? [])]
  const last = rows
    .flatMap((dates) => [...dates.keys()])
    .sort()
    .at(-1)
  if (last === undefined) return []
  const missing = datesBetween(run.experiment.startDate, last).filter((date) =>
    rows.every((dates) => !dates.has(date)),
  )
  const [first] = missing
  return first === undefined ? [] : [{ missing: missing.length, first }]
}

/** Totals of the primary metric that were left out, as a later one has fewer units. */
function totalsFell(run: Run): Found<'totalsFell'> {
  const series = run.series.get(run.primary.key) ?? new Map()
  const arms = [run.control, ...run.treatments].map((variant) => variant.key)
  const reported = looksOf(series, arms, 'daily', run.experiment.startDate).length
  const looks = reported - looksAt(run, run.primary).length
  return looks > 0 ? [{ looks }] : []
}

function stalledArms(run: Run): Found<'stalledArm'> {
  const rows = run.exposures?.series ?? run.series.get(run.primary.key)
  const lastDates = [run.control, ...run.treatments].map(({ key }) => {
    const dates = [...(rows?.get(key) ?? [])].filter(([, arm]) => arm.n > 0).map(([date]) => date)
    return { variant: key, lastDate: dates.sort().at(-1) ?? null }
  })
  const newest = lastDates
    .flatMap(({ lastDate }) => lastDate ?? [])
    .sort()
    .at(-1)
  if (newest === undefined) return []
  return lastDates.filter(
    ({ lastDate }) => lastDate === null || datesBetween(lastDate, newest).length > STALLED_AFTER_DAYS,
  )
}

/** A metric can't be measured on more units than were exposed. */
function aboveExposures(run: Run): Found<'exposures'> {
  const exposures = run.exposures?.looks.at(-1)
  if (!exposures) return []
  return run.experiment.metrics.flatMap((metric) => {
    const look = looksAt(run, metric).findLast(({ date }) => date <= exposures.date)
    const same = look && run.exposures?.looks.findLast(({ date }) => date <= look.date)
    if (!look || !same) return []
    return [run.control, ...run.treatments].flatMap((variant) => {
      const n = armOf(look, variant).n
      const exposed = armOf(same, variant).n
      return n > exposed ? [{ variant: variant.key, metric: metric.key, n, exposures: exposed }] : []
    })
  })
}
