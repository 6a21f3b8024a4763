import { type Answer, answer, type Metric, type Variation } from './optimizely/schema.ts'
import { jsonTool, jsonWith, readShape } from './tools/jsonTool.ts'
import { pointerTo } from './tools/pointerTo.ts'
import { dateIn, dayBefore } from './tools/snapshotDate.ts'
import {
  type Irrecoverable,
  refusedResults,
  type ToolComparison,
  type ToolMetric,
  type ToolResults,
  type ToolVariant,
} from './tools/toolResults.ts'

/** Optimizely's unit of money is the cent (of whatever currency). */
const centsPerUnit = 100
const scaleOf = ({ field }: Metric): number => (field === 'revenue' ? centsPerUnit : 1)

/** Only the visitors who converted at least once are counts of units; the rest comes without its spread. */
function irrecoverable({ aggregator, scope }: Metric): Irrecoverable | undefined {
  if (aggregator === 'ratio') return 'figures_of_a_ratio'
  if (aggregator === 'bounce' || aggregator === 'exit') return 'figures_of_sessions'
  if (typeof scope === 'string' && scope !== 'visitor') return 'figures_of_sessions'
  if (aggregator === 'unique') return undefined
  return aggregator === 'sum' ? 'figures_without_spread' : 'figures_of_events'
}

/** The end is exclusive: midnight belongs to the day before. */
function lastDay(end: string | null | undefined): string | null {
  const date = dateIn(end)
  return date !== null && /T00:00(?::00(?:\.0+)?)?(?:Z|$)/.test(end ?? '') ? dayBefore(date) : date
}

const levelOf = ({ stats_config, confidence_threshold }: Answer): number | null => {
  const level = stats_config?.confidence_level ?? confidence_threshold ?? null
  return level !== null && level > 0 && level < 1 ? level : null
}

function comparison(
  variant: string,
  pointer: string,
  of: Variation,
  base: Variation,
  scale: number,
  level: number | null,
): ToolComparison {
  const { value = null, confidence_interval, significance = null } = of.lift ?? {}
  const [lower = null, upper = null] = confidence_interval ?? []
  const known = of.samples > 0 && base.samples > 0
  const difference = known ? (of.value / of.samples - base.value / base.samples) / scale : null
  return {
    variant,
    place: { pointer },
    relative: value === null && lower === null && upper === null ? null : { estimate: value, lower, upper },
    absolute: difference === null ? null : { estimate: difference, lower: null, upper: null },
    level,
    pValue: significance !== null && significance >= 0 && significance <= 1 ? 1 - significance : null,
    chanceToWin: null,
    n: { control: base.samples, treatment: of.samples },
  }
}

function metricOf(metric: Metric, pointer: string, level: number | null): ToolMetric {
  const scale = scaleOf(metric)
  const counted = metric.aggregator === 'unique'
  const entries = Object.entries(metric.results)
  const base = entries.find(([, { is_baseline }]) => is_baseline === true)?.[1]
  const at = (id: string) => pointerTo(`${pointer}/results`, id)
  const names = [metric.name, metric.event_id].flatMap((name) => (name ? [String(name)] : []))
  return {
    names,
    place: { pointer },
    arms: entries.map(([variant, { samples: n, value }]) => {
      const sum = value / scale
      return {
        variant,
        place: { pointer: at(variant) },
        moments: counted ? { n, sum, sumSquares: sum } : { n, sum },
      }
    }),
    comparisons:
      base === undefined
        ? []
        : entries
            .filter(([, of]) => of !== base)
            .map(([id, of]) => comparison(id, at(id), of, base, scale, level)),
    irrecoverable: irrecoverable(metric),
  }
}

function results(found: Answer): ToolResults {
  const reached = Object.entries(found.reach?.variations ?? {})
  const variants = new Map<string, ToolVariant>()
  for (const [id, { count: n, name }] of reached) {
    const pointer = pointerTo('/reach/variations', id)
    variants.set(id, { names: name ? [id, name] : [id], n, place: { pointer } })
  }
  for (const [m, metric] of found.metrics.entries())
    for (const [id, { name, is_baseline, samples }] of Object.entries(metric.results)) {
      const pointer = pointerTo(`/metrics/${m}/results`, id)
      const variant = variants.get(id) ?? { names: [id], n: samples, place: { pointer } }
      if (name && !variant.names.includes(name)) variant.names.push(name)
      if (is_baseline === true) variant.isControl = true
      variants.set(id, variant)
    }
  const tool: ToolResults = {
    ...refusedResults([]),
    variants: [...variants.values()],
    metrics: found.metrics.map((metric, m) => metricOf(metric, `/metrics/${m}`, levelOf(found))),
    exposures: reached.map(([variant, { count: n }]) => ({
      variant,
      n,
      place: { pointer: pointerTo('/reach/variations', variant) },
    })),
    asOf: lastDay(found.end_time),
  }
  if (found.is_stale === true)
    tool.warnings.push({ pointer: '/is_stale', code: 'optimizely_stale', params: {} })
  for (const [m, metric] of found.metrics.entries())
    if (metric.field === 'revenue')
      tool.warnings.push({
        pointer: `/metrics/${m}`,
        code: 'optimizely_cents',
        params: { metric: metric.name ?? '' },
      })
  return tool
}

/** Optimizely's `GET /v2/experiments/{id}/results`; it answers 204, and so an empty file, where it has computed nothing yet. */
export const optimizely = jsonTool(
  'Optimizely',
  jsonWith(/"metrics"\s*:/, /"(?:reach|is_baseline|confidence_threshold)"\s*:/),
  (value) => readShape(answer, value, results),
  refusedResults([{ line: 1, column: 1, code: 'optimizely_nothing', params: {} }]),
)
