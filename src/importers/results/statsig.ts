import { camel, type PulseMetric, pulse, snake } from './statsig/dialects.ts'
import { jsonTool, jsonWith, readShape } from './tools/jsonTool.ts'
import { dateIn } from './tools/snapshotDate.ts'
import {
  type FilePlace,
  refusedResults,
  type ToolArm,
  type ToolMetric,
  type ToolResults,
} from './tools/toolResults.ts'

/** Statsig's "std" is the standard error of the mean: the variance of the units is its square times their number. */
function arm(
  variant: 'test' | 'control',
  { [variant]: { mean, standardError, units: n } }: PulseMetric,
  place: FilePlace,
): ToolArm {
  const known = mean !== null && standardError !== null && n !== null
  return {
    variant,
    place,
    moments: known ? { n, mean, variance: standardError * standardError * n } : null,
  }
}

/** Half widths; of a bound that is infinite or absent there is none. */
const around = (estimate: number | null, half: number | null, scale: number) =>
  estimate === null
    ? null
    : {
        estimate: estimate * scale,
        lower: half === null ? null : (estimate - half) * scale,
        upper: half === null ? null : (estimate + half) * scale,
      }

function metricOf(found: PulseMetric, pointer: string): ToolMetric {
  const place = { pointer }
  const [bare] = found.id.split('::')
  const names = [found.id, ...(found.name === null ? [] : [found.name]), ...(bare ? [bare] : [])]
  const n = { control: found.control.units, treatment: found.test.units }
  return {
    names,
    place,
    arms: [arm('control', found, place), arm('test', found, place)],
    comparisons: [
      {
        variant: 'test',
        place,
        // Percentages, unlike the absolute change.
        relative: around(found.percentChange, found.percentHalf, 1 / 100),
        absolute: around(found.change, found.changeHalf, 1),
        level: null,
        pValue: found.pValue,
        chanceToWin: null,
        n,
      },
    ],
  }
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

function results(value: unknown): ToolResults {
  return readShape(pulse, value, ({ data }) => {
    const lists = Object.entries(data).filter(([key, list]) => /metrics$/i.test(key) && isList(list))
    const tool: ToolResults = { ...refusedResults([]), asOf: dateIn(data.ds) }
    const seen = new Set<string>()
    for (const [key, list] of lists)
      for (const [i, entry] of (isList(list) ? list : []).entries()) {
        const pointer = `/data/${key}/${i}`
        const dialect = JSON.stringify(Object.keys(entry ?? {})).includes('_mean') ? snake : camel
        const parsed = readShape(dialect, entry, (found) => {
          const metric = metricOf(found, pointer)
          // A metric may be both a primary and a monitored one.
          return { ...refusedResults([]), metrics: seen.has(found.id) ? [] : [metric] }
        })
        for (const { names } of parsed.metrics) seen.add(names[0] ?? '')
        tool.metrics.push(...parsed.metrics)
        tool.faults.push(
          ...parsed.faults.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer ?? ''}` })),
        )
      }
    if (lists.length === 0)
      tool.faults.push({ pointer: '/data', code: 'missing_field', params: { field: 'primaryMetrics' } })
    tool.variants = [
      { names: ['control'], isControl: true, n: null, place: { pointer: '/data' } },
      { names: ['test'], n: null, place: { pointer: '/data' } },
    ]
    if (tool.metrics.length > 0) tool.warnings.push({ pointer: '/data', code: 'statsig_cuped', params: {} })
    return tool
  })
}

/** Statsig's console `pulse_results` of one group against another, in both of its dialects. */
export const statsig = jsonTool(
  'Statsig',
  jsonWith(/"metricID"\s*:/, /"(?:test|control)(?:_mean|Mean|_units|Units)"\s*:/),
  results,
)
