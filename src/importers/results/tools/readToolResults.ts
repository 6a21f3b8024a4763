import type { Notice } from '../../notice.ts'
import type { ImportTarget, PlacedRow, ReadResults, ResultsMapping } from '../resultsFormat.ts'
import { matchMetrics } from './matchMetrics.ts'
import { matchVariants } from './matchVariants.ts'
import { impossible, recover } from './recover.ts'
import { rawMean, reportedFigures } from './reportedFigures.ts'
import { liftOf, selfCheck } from './selfCheck.ts'
import { snapshotDate } from './snapshotDate.ts'
import { meanOf } from './summaryOf.ts'
import { type ToolResults, wholeFile } from './toolResults.ts'
import { shapeOf, usedMapping } from './usedMapping.ts'

type Reported = ReadResults['reported'][number]

/** Faults of one file that are named; a file that is wrong throughout is wrong in one way. */
const mostFaults = 200

/** Of variants and metrics, more than any experiment has: matching names costs their product. */
const mostVariants = 200
const mostMetrics = 2000

const tooMany = ({ variants, metrics }: ToolResults): Notice[] =>
  (
    [
      ['variants', variants, mostVariants],
      ['metrics', metrics, mostMetrics],
    ] as const
  ).flatMap(([field, list, limit]): Notice[] =>
    list.length > limit ? [{ ...wholeFile, code: 'list_too_long', params: { field, limit } }] : [],
  )

/** Names told in a fault: enough to know the file by. */
const namesTold = 10

const listed = (names: readonly string[]): string =>
  [
    ...names.filter((name) => name !== '').slice(0, namesTold),
    ...(names.length > namesTold ? ['…'] : []),
  ].join(', ')

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
  const faults = [...tool.faults, ...tooMany(tool)]
  const shape = faults.length > 0 ? '' : shapeOf(tool)
  if (faults.length > 0) return refused(faults, warnings, shape, mapping)
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
      const raw = new Map(arms.map((arm) => [variants.get(arm.variant), rawMean(arm)]))
      const figures = comparisons.flatMap((comparison) => {
        const key = variants.get(comparison.variant) ?? ''
        const lift = liftOf(raw.get(key) ?? null, raw.get(control) ?? null)
        return reportedFigures(ours.key, key, comparison, lift)
      })
      reported.push(...figures)
      const params = { metric: ours.key, tool: name, kept: figures.length > 0 }
      warnings.push({ ...theirs.place, code: recovered, params })
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
  // What is only reported goes beside rows of either mode.
  const fits = target.mode === null || target.mode === tool.mode
  if (!fits && rows.length > 0)
    faults.push({
      ...wholeFile,
      code: tool.mode === 'daily' ? 'results_days_into_totals' : 'results_totals_into_days',
      params: {},
    })
  const exposures = (fits ? tool.exposures : []).flatMap(({ variant: theirs, n, place, ...row }) => {
    const variant = variants.get(theirs)
    return variant === undefined ? [] : [{ ...place, value: { date: row.date ?? date, variant, n } }]
  })
  if (faults.length === 0 && rows.length === 0 && reported.length === 0)
    faults.push({
      ...wholeFile,
      code: 'results_nothing',
      params: {
        // Where some were matched, it is not their names that leave nothing.
        theirs: [...metrics].length > 0 ? '' : listed(tool.metrics.map(({ names }) => names[0] ?? '')),
        ours: listed(target.metrics.map(({ key }) => key)),
      },
    })
  const used = usedMapping(variants, metrics, target, mapping)
  if (faults.length > 0) return refused(faults, warnings, shape, used)
  const understood = rows.length + exposures.length + reported.length
  return { understood, mapping: used, shape, mode: tool.mode, exposures, rows, reported, warnings, faults }
}
