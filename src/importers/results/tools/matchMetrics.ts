import type { Notice } from '../../notice.ts'
import type { ImportTarget, ResultsMapping } from '../resultsFormat.ts'
import { shareName } from './nameKey.ts'
import { type ToolMetric, wholeFile } from './toolResults.ts'

type OurMetric = ImportTarget['metrics'][number]

/** One that the file does not name is taken for the primary one; a single one for our single one. */
function loneMetric(theirs: readonly ToolMetric[], ours: readonly OurMetric[]): OurMetric | undefined {
  const [only, another] = theirs
  if (only === undefined || another !== undefined) return undefined
  if (ours.length === 1) return ours[0]
  return only.names.length === 0 ? ours.find(({ role }) => role === 'primary') : undefined
}

/**
 * Which metric of theirs each of ours is read from: as the mapping says, else by key, else by name. Those of theirs that are left over
 * are left out with a warning, and so are those of ours that the file lacks.
 */
export function matchMetrics(
  theirs: readonly ToolMetric[],
  target: ImportTarget,
  mapping: ResultsMapping,
  warnings: Notice[],
  faults: Notice[],
): Map<OurMetric, ToolMetric> {
  const found = new Map<OurMetric, ToolMetric>()
  const used = new Set<ToolMetric>()
  const take = (ours: OurMetric, metric: ToolMetric) => {
    found.set(ours, metric)
    used.add(metric)
  }
  const missing = () => target.metrics.filter((metric) => !found.has(metric))
  const findFree = (fits: (names: string[]) => boolean) =>
    theirs.find((metric) => !used.has(metric) && fits(metric.names))

  for (const [key, { column }] of Object.entries(mapping.metrics ?? {})) {
    const ours = target.metrics.find((metric) => metric.key === key)
    if (ours === undefined) {
      faults.push({ ...wholeFile, code: 'results_metric_key_unknown', params: { key } })
      continue
    }
    const metric =
      theirs.find(({ names }) => names.includes(column)) ??
      theirs.find(({ names }) => shareName(names, [column])) ??
      // A file of one metric without a name: the caller has said which it is.
      (theirs.length === 1 ? theirs.find(({ names }) => names.length === 0) : undefined)
    if (metric === undefined)
      faults.push({ ...wholeFile, code: 'results_metric_unknown', params: { column, metric: key } })
    else take(ours, metric)
  }
  for (const ours of missing()) {
    const metric = findFree((names) => names.includes(ours.key))
    if (metric !== undefined) take(ours, metric)
  }
  for (const ours of missing()) {
    const metric = findFree((names) => shareName(names, [ours.key, ours.name]))
    if (metric !== undefined) take(ours, metric)
  }
  const lone = found.size === 0 && faults.length === 0 ? loneMetric(theirs, target.metrics) : undefined
  const [only] = theirs
  if (lone !== undefined && only !== undefined) {
    take(lone, only)
    warnings.push({
      ...only.place,
      code: 'results_metric_guessed',
      params: { theirs: only.names[0] ?? '', metric: lone.key },
    })
  }
  for (const { names, place } of theirs.filter((metric) => !used.has(metric)))
    warnings.push({ ...place, code: 'results_metric_unused', params: { theirs: names[0] ?? '' } })
  if (faults.length === 0)
    for (const { key } of missing())
      warnings.push({ ...wholeFile, code: 'results_metric_absent', params: { metric: key } })
  return found
}
