import { z } from 'zod'
import { type Fault, said } from './fault.ts'
import { text } from './fields.ts'
import { jsonParameter } from './jsonParameter.ts'

/** A heading, or what a tool calls a metric or a variant. */
const theirs = text(500)
const ours = z.string().min(1).max(80)

const metricSource = z.strictObject({
  column: theirs,
  denominator: theirs.optional(),
  covariate: theirs.optional(),
  winsorize: z.number().min(0.5).max(1).optional(),
  empty: z.enum(['zero', 'leaveOut']).optional(),
})

/** What is what in a file of results: which column or name of theirs is which of our variants and metrics. */
export const resultsMapping = z.strictObject({
  variant: theirs.optional(),
  date: theirs.optional(),
  control: theirs.optional(),
  variants: z.record(theirs, ours).optional(),
  metrics: z.record(ours, metricSource).optional(),
})

/** The mapping as it stands in an address. */
export const mappingParameter = jsonParameter(resultsMapping, 8000)

type Mapping = z.output<typeof resultsMapping>

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1')

/** What a mapping speaks of that the experiment does not have. */
export function mappingFaults(
  mapping: Mapping,
  known: { variants: ReadonlySet<string>; metrics: ReadonlySet<string> },
): Fault[] {
  return [
    ...Object.keys(mapping.metrics ?? {})
      .filter((key) => !known.metrics.has(key))
      .map((key) => ({
        pointer: `?mapping/metrics/${escaped(key)}`,
        detail: said('no_metric', { key }),
      })),
    ...Object.entries(mapping.variants ?? {})
      .filter(([, key]) => !known.variants.has(key))
      .map(([name, key]) => ({
        pointer: `?mapping/variants/${escaped(name)}`,
        detail: said('no_variant', { key }),
      })),
  ]
}

/** What of a mapping that was made for another experiment can be proposed for this one; what remains open is guessed. */
export function fittingMapping(
  mapping: Mapping,
  known: { variants: ReadonlySet<string>; metrics: ReadonlySet<string> },
): Mapping {
  const { variants = {}, metrics = {}, ...columns } = mapping
  const fittingVariants = Object.entries(variants).filter(([, key]) => known.variants.has(key))
  const fittingMetrics = Object.entries(metrics).filter(([key]) => known.metrics.has(key))
  return {
    ...columns,
    ...(fittingVariants.length > 0 ? { variants: Object.fromEntries(fittingVariants) } : {}),
    ...(fittingMetrics.length > 0 ? { metrics: Object.fromEntries(fittingMetrics) } : {}),
  }
}
