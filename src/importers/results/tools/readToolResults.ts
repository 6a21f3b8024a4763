import type { ReportedEstimate } from '../../../domain/reported.ts'
import { type Summary, summaryFaults, summarySchema } from '../../../domain/summary.ts'
import type { Notice } from '../../notice.ts'
import type { ImportTarget, PlacedRow, ReadResults, ResultsMapping } from '../resultsFormat.ts'
import { matchMetrics } from './matchMetrics.ts'
import { matchVariants } from './matchVariants.ts'
import { liftOf, selfCheck } from './selfCheck.ts'
import { snapshotDate } from './snapshotDate.ts'
import { meanOf, summaryOf } from './summaryOf.ts'
import {
  type Irrecoverable,
  type ToolArm,
  type ToolComparison,
  type ToolMetric,
  type ToolResults,
  wholeFile,
} from './toolResults.ts'

type OurMetric = ImportTarget['metrics'][number]
type Reported = ReadResults['reported'][number]

/** Faults of one file that are named; a file that is wrong throughout is wrong in one way. */
const mostFaults = 200

/** Empty where nothing could be read: then there is nothing to remember a mapping by. */
const shapeOf = ({ variants, metrics }: ToolResults): string => {
  if (variants.length + metrics.length === 0) return ''
  const ids = (named: { names: string[] }[]) =>
    [...new Set(named.map(({ names }) => names[0] ?? ''))].sort().join(',')
  return `variants=${ids(variants)};metrics=${ids(metrics)}`.slice(0, 2000)
}

const mappingOf = (
  variants: ReadonlyMap<string, string>,
  metrics: ReadonlyMap<OurMetric, ToolMetric>,
  target: ImportTarget,
  given: ResultsMapping,
): ResultsMapping => {
  const ours = target.variants.find(({ isControl }) => isControl)?.key
  const control = [...variants].find(([, key]) => key === ours)?.[0] ?? given.control
  return {
    ...(given.variant === undefined ? {} : { variant: given.variant }),
    ...(given.date === undefined ? {} : { date: given.date }),
    ...(control === undefined ? {} : { control }),
    variants: Object.fromEntries(variants),
    metrics: Object.fromEntries(
      [...metrics].map(([{ key }, { names }]) => [
        key,
        { ...given.metrics?.[key], column: names[0] ?? given.metrics?.[key]?.column ?? '' },
      ]),
    ),
  }
}

/** Why no rows can be made of a metric, or the summary of each of its arms. */
function recover(
  type: OurMetric['type'],
  { arms, irrecoverable, adjusted }: ToolMetric,
): Irrecoverable | Map<ToolArm, Summary> {
  if (irrecoverable !== undefined) return irrecoverable
  if (adjusted === true && type !== 'proportion') return 'figures_adjusted'
  const summaries = new Map<ToolArm, Summary>()
  for (const arm of arms) {
    const recovered = arm.moments === null ? null : summaryOf(type, arm.moments)
    if (recovered === null) return 'figures_without_spread'
    if ('irrecoverable' in recovered) return recovered.irrecoverable
    summaries.set(arm, recovered.summary)
  }
  return summaries
}

const estimateOf = (
  given: ToolComparison['relative'],
  otherwise: number | null = null,
): ReportedEstimate | null => {
  const estimate = given?.estimate ?? otherwise
  return given === null || estimate === null ? null : { estimate, lower: given.lower, upper: given.upper }
}

function reportedOf(
  metric: string,
  variant: string,
  theirs: ToolComparison,
  lift: number | null,
): Reported[] {
  const relative = estimateOf(theirs.relative, lift)
  const absolute = estimateOf(theirs.absolute)
  const { level, pValue, chanceToWin, n } = theirs
  return relative === null && absolute === null && pValue === null && chanceToWin === null
    ? []
    : [{ variant, metric, relative, absolute, level, pValue, chanceToWin, n }]
}

const refused = (
  faults: Notice[],
  warnings: Notice[],
  shape: string,
  mapping: ResultsMapping,
): ReadResults => ({
  understood: 0,
  mapping,
  shape,
  mode: 'cumulative',
  exposures: [],
  rows: [],
  reported: [],
  warnings,
  faults:
    faults.length > mostFaults
      ? [...faults.slice(0, mostFaults), { ...wholeFile, code: 'too_many_faults', params: {} }]
      : faults,
})

/**
 * What a tool's file means for an experiment: rows where sums or moments of units are in it, else what the tool reports.
 *
 * @param tool the file in our words
 * @param name the tool's name, for "reported by X"
 */
export function readToolResults(
  tool: ToolResults,
  name: string,
  target: ImportTarget,
  mapping: ResultsMapping,
): ReadResults {
  const warnings = [...tool.warnings]
  const faults = [...tool.faults]
  const shape = shapeOf(tool)
  if (faults.length > 0) return refused(faults, warnings, shape, mapping)
  if (target.mode !== null && target.mode !== tool.mode)
    faults.push({
      ...wholeFile,
      code: tool.mode === 'daily' ? 'results_days_into_totals' : 'results_totals_into_days',
      params: {},
    })
  const variants = matchVariants(tool.variants, target, mapping, warnings, faults)
  const metrics = matchMetrics(tool.metrics, target, mapping, warnings, faults)
  const date = snapshotDate(tool.asOf, target, warnings)
  const control = target.variants.find(({ isControl }) => isControl)?.key
  const base = tool.variants.find(({ isControl }) => isControl === true)
  const baseId = base?.names[0] ?? ''
  const otherBase = base !== undefined && variants.has(baseId) && variants.get(baseId) !== control
  if (base !== undefined && otherBase && tool.metrics.some(({ comparisons }) => comparisons.length > 0))
    warnings.push({ ...base.place, code: 'results_other_baseline', params: { theirs: baseId } })
  const rows: PlacedRow[] = []
  const reported: Reported[] = []

  for (const [ours, theirs] of metrics) {
    if (theirs.arms.length === 0) {
      const params = { theirs: theirs.names[0] ?? '' }
      warnings.push({ ...theirs.place, code: 'results_metric_empty', params })
      continue
    }
    const arms = theirs.arms.filter(({ variant }) => variants.has(variant))
    const comparisons = theirs.comparisons.filter(({ variant }) => {
      const key = variants.get(variant)
      return !otherBase && key !== undefined && key !== control
    })
    const recovered = recover(ours.type, { ...theirs, arms })
    if (typeof recovered === 'string') {
      warnings.push({ ...theirs.place, code: recovered, params: { metric: ours.key, tool: name } })
      const raw = new Map(arms.map((arm) => [variants.get(arm.variant), rawMean(arm)]))
      for (const comparison of comparisons) {
        const key = variants.get(comparison.variant) ?? ''
        const lift = liftOf(raw.get(key) ?? null, raw.get(control) ?? null)
        reported.push(...reportedOf(ours.key, key, comparison, lift))
      }
      continue
    }
    for (const [arm, summary] of recovered) {
      const variant = variants.get(arm.variant) ?? ''
      const wrong = impossible(ours.type, summary)
      if (wrong !== null)
        faults.push({
          ...arm.place,
          code: 'results_impossible',
          params: { metric: ours.key, variant, field: wrong },
        })
      const segment = arm.segment === undefined ? {} : { segment: arm.segment }
      rows.push({
        ...arm.place,
        value: { date: arm.date ?? date, variant, metric: ours.key, ...segment, ...summary },
      })
    }
    // A breakdown has no one lift that the tool's could be compared with.
    if (arms.some((arm) => arm.date !== undefined || arm.segment !== undefined)) continue
    const checked = [...recovered].map(([arm, summary]) => ({ arm, mean: meanOf(summary) }))
    const controlMean = checked.find(({ arm }) => variants.get(arm.variant) === control)?.mean ?? null
    warnings.push(...selfCheck(ours.key, checked, controlMean, comparisons))
  }
  const exposures = tool.exposures.flatMap(({ variant: theirs, n, place, ...row }) => {
    const variant = variants.get(theirs)
    return variant === undefined ? [] : [{ ...place, value: { date: row.date ?? date, variant, n } }]
  })
  if (faults.length === 0 && rows.length === 0 && reported.length === 0)
    faults.push({ ...wholeFile, code: 'results_nothing', params: {} })
  const used = mappingOf(variants, metrics, target, mapping)
  if (faults.length > 0) return refused(faults, warnings, shape, used)
  const understood = rows.length + exposures.length + reported.length
  return { understood, mapping: used, shape, mode: tool.mode, exposures, rows, reported, warnings, faults }
}

/** The first field that no units can have, or null. */
function impossible(type: OurMetric['type'], summary: Summary): string | null {
  const parsed = summarySchema.safeParse(summary)
  if (!parsed.success) return String(parsed.error.issues[0]?.path[0] ?? '')
  return summaryFaults(type, summary)[0]?.path ?? null
}

const rawMean = ({ moments, mean }: ToolArm): number | null => {
  if (moments === null) return mean ?? null
  if (moments.denominator !== undefined)
    return moments.denominator.sum === 0 ? null : (moments.sum ?? 0) / moments.denominator.sum
  if (moments.mean !== undefined) return moments.mean
  return moments.sum === undefined || moments.n === 0 ? (mean ?? null) : moments.sum / moments.n
}
