import { type Arm, emptyArm } from '../../stats/arm.ts'
import { armFromSummary } from '../summary.ts'
import type { AnalysisInput, AnalysisMetric, AnalysisVariant } from './analysis.ts'
import { dayOfRun } from './calendar.ts'
import { type Look, looksOf, type Series } from './looks.ts'

/** An experiment with its rows sorted into looks: what every rule of the verdict reads. */
export interface Run extends Pick<AnalysisInput, 'mode' | 'prior'> {
  experiment: AnalysisInput['experiment']
  control: AnalysisVariant
  /** Treatments that are meant to receive units. */
  treatments: AnalysisVariant[]
  primary: AnalysisMetric
  /** Primary and guardrails: the family that verdicts are about. */
  judged: AnalysisMetric[]
  series: ReadonlyMap<string, Series>
  looks: ReadonlyMap<string, Look[]>
  exposures: { series: Series; looks: Look[] } | null
  /** Units of all arms over those planned, at each look of the primary metric; empty where none are planned. */
  fractions: ReadonlyMap<string, number>
  /** The newest row date inside the run; the stop or start date while there is none. */
  asOf: string
  /** Days of the run up to `asOf`. */
  days: number
  /** Rows dated before the start or after the stop, which are left out. */
  rowsOutside: number
}

/** Sorts the rows of an experiment. Breakdowns (rows with a segment) are left out: their units are in the totals already. */
export function readRun(input: AnalysisInput): Run {
  const { experiment, mode, prior } = input
  const { startDate, stopDate, variants, metrics } = experiment
  const inside = input.rows.filter(
    (row) => row.date >= startDate && (stopDate === null || row.date <= stopDate),
  )
  const control = variants.find((variant) => variant.isControl)
  const primary = metrics.find((metric) => metric.role === 'primary')
  if (!control || !primary) throw new Error('an experiment has one control and one primary metric')

  const types = new Map(metrics.map((metric) => [metric.key, metric.type]))
  const series = new Map(metrics.map((metric) => [metric.key, new Map<string, Map<string, Arm>>()]))
  const exposed = new Map<string, Map<string, Arm>>()
  for (const row of inside) {
    if (row.segment !== null) continue
    if (row.kind === 'exposure') put(exposed, row.variant, row.date, { ...emptyArm, n: row.n })
    else {
      const type = types.get(row.metric)
      const target = series.get(row.metric)
      if (type && target) put(target, row.variant, row.date, armFromSummary(type, row.summary))
    }
  }
  const treatments = variants.filter((variant) => !variant.isControl && variant.weight > 0)
  const arms = [control.key, ...treatments.map((variant) => variant.key)]
  const asOf = inside.reduce((newest, row) => (row.date > newest ? row.date : newest), '')
  const reached = asOf === '' ? (stopDate ?? startDate) : asOf
  const looks = new Map([...series].map(([key, rows]) => [key, looksOf(rows, arms, mode, startDate)]))
  const run = {
    experiment,
    mode,
    prior,
    control,
    treatments,
    primary,
    judged: metrics.filter((metric) => metric.role !== 'secondary'),
    series,
    looks,
    exposures: exposed.size > 0 ? { series: exposed, looks: looksOf(exposed, arms, mode, startDate) } : null,
    asOf: reached,
    days: asOf === '' ? 0 : dayOfRun(startDate, asOf),
    rowsOutside: input.rows.length - inside.length,
    fractions: new Map<string, number>(),
  }
  for (const look of looksAt(run, primary)) {
    const fraction = plannedFraction(run, look)
    if (fraction !== null) run.fractions.set(look.date, fraction)
  }
  return run
}

function put(series: Map<string, Map<string, Arm>>, variant: string, date: string, arm: Arm): void {
  const rows = series.get(variant) ?? new Map<string, Arm>()
  rows.set(date, arm)
  series.set(variant, rows)
}

/** The planned size of an arm, in units; null where none was planned. */
function plannedSize(run: Run, variant: AnalysisVariant): number | null {
  const size = run.experiment.plan.sampleSizePerVariant
  if (size === undefined || !(run.control.weight > 0)) return null
  return (size * variant.weight) / run.control.weight
}

/** A planned size that came out of weights may be off by a rounding; an arm that has it, has it. */
const upToRounding = (share: number): number => (Math.abs(share - 1) < 1e-9 ? 1 : share)

/** Share of its planned size in the arm that lags most, at a look of the primary metric; null where none was planned. */
export function plannedShare(run: Run, look: Look): number | null {
  const shares = [run.control, ...run.treatments].map((variant) => {
    const planned = plannedSize(run, variant)
    return planned === null ? null : upToRounding(armOf(look, variant).n / planned)
  })
  return shares.reduce<number | null>(
    (least, share) => (least === null || share === null ? null : Math.min(least, share)),
    Number.POSITIVE_INFINITY,
  )
}

/** Null where none were planned. */
function plannedFraction(run: Run, look: Look): number | null {
  const arms = [run.control, ...run.treatments]
  const planned = sumOf(arms.map((arm) => plannedSize(run, arm)))
  return planned === null ? null : upToRounding((sumOf(arms.map((arm) => armOf(look, arm).n)) ?? 0) / planned)
}

/** Planned units of one treatment and the control together; null where none were planned. */
export function plannedUnitsOf(run: Run, treatment: AnalysisVariant): number | null {
  return sumOf([plannedSize(run, run.control), plannedSize(run, treatment)])
}

const sumOf = (sizes: readonly (number | null)[]): number | null =>
  sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0)

export function armOf(look: Look, variant: AnalysisVariant): Arm {
  return look.arms.get(variant.key) ?? emptyArm
}

/** The looks of one metric. */
export function looksAt(run: Run, metric: AnalysisMetric): Look[] {
  return run.looks.get(metric.key) ?? []
}
