import { breakdown, comparison, irrecoverable, isAdjusted, isEmpty, unitsOf } from './growthBook/figures.ts'
import { answer, type Experiment, type Snapshot, snapshot, type Variation } from './growthBook/schema.ts'
import { jsonTool, jsonWith, readShape } from './tools/jsonTool.ts'
import { dateIn } from './tools/snapshotDate.ts'
import { refusedResults, type ToolMetric, type ToolResults, type ToolVariant } from './tools/toolResults.ts'

const namesOf = ({ variationId, variationName }: Variation, experiment: Experiment): string[] => {
  const known = experiment?.variations?.find((named) => named.variationId === variationId)
  return [variationId, variationName, known?.key, known?.name].filter(
    (name): name is string => typeof name === 'string' && name !== '',
  )
}

/** @param at the pointer of the snapshot in its file */
function results(found: Snapshot, experiment: Experiment, at: string): ToolResults {
  const type = found.dimension?.type ?? 'none'
  if (type === 'none' && found.results.length > 1)
    return refusedResults([{ pointer: `${at}/results`, code: 'growthbook_many_results', params: {} }])
  const cuped =
    found.settings?.regressionAdjustmentEnabled ?? experiment?.settings?.regressionAdjustmentEnabled
  const variants = new Map<string, ToolVariant>()
  const metrics = new Map<string, ToolMetric>()
  const tool: ToolResults = {
    ...refusedResults([]),
    mode: type === 'date' ? 'daily' : 'cumulative',
    asOf: dateIn(found.dateEnd) ?? dateIn(found.dateUpdated),
  }
  for (const [r, { dimension, metrics: entries }] of found.results.entries()) {
    const part = breakdown(found.dimension, dimension ?? '')
    if (part === null) {
      const value = dimension ?? ''
      tool.faults.push({ pointer: `${at}/results/${r}`, code: 'growthbook_dimension', params: { value } })
      continue
    }
    for (const [m, { metricId, metricName, variations }] of entries.entries()) {
      const pointer = `${at}/results/${r}/metrics/${m}`
      const metric: ToolMetric = metrics.get(metricId) ?? {
        names: metricName ? [metricId, metricName] : [metricId],
        place: { pointer },
        arms: [],
        comparisons: [],
      }
      metrics.set(metricId, metric)
      const figures = variations.flatMap(({ analyses }) => analyses.slice(0, 1))
      if (cuped !== false && isAdjusted(figures)) metric.adjusted = true
      for (const [v, variation] of variations.entries()) {
        const { variationId: variant, analyses } = variation
        const users = variation.users ?? null
        const place = { pointer: `${pointer}/variations/${v}` }
        // The first variation is GrowthBook's baseline.
        if (!variants.has(variant))
          variants.set(variant, {
            names: namesOf(variation, experiment),
            isControl: v === 0,
            n: users,
            place,
          })
        if (m === 0 && users !== null && part.segment === undefined)
          tool.exposures.push({ variant, n: users, date: part.date, place })
        const [first] = analyses
        if (first === undefined || isEmpty(first)) continue
        const n = unitsOf(variation, first)
        const { numerator: sum, mean, stddev } = first
        metric.irrecoverable ??= irrecoverable(variation, first)
        const moments = n === null ? null : { n, sum, variance: stddev * stddev }
        metric.arms.push({ variant, place, ...part, moments, mean })
        const counts = { control: variations[0]?.users ?? null, treatment: users }
        const compared = type === 'none' ? comparison(variant, place.pointer, counts, first) : null
        if (compared !== null) metric.comparisons.push(compared)
      }
    }
  }
  if (type !== 'none' && type !== 'date')
    tool.warnings.push({
      pointer: `${at}/dimension`,
      code: 'results_only_breakdown',
      params: { dimension: type },
    })
  tool.variants = [...variants.values()]
  tool.metrics = [...metrics.values()]
  return tool
}

const isBare = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'results' in value && !('result' in value)

/** GrowthBook's `GET /api/v1/experiments/{id}/results`: the answer, or its `result` alone. */
export const growthBook = jsonTool(
  'GrowthBook',
  jsonWith(/"metricId"\s*:/, /"(?:variationId|analyses|totalUsers)"\s*:/),
  (value) =>
    isBare(value)
      ? readShape(snapshot, value, (found) => results(found, null, ''))
      : readShape(answer, value, ({ result, experiment }) => results(result, experiment, '/result')),
)
