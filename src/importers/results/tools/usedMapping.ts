import type { ImportTarget, ResultsMapping } from '../resultsFormat.ts'
import type { ToolMetric, ToolResults } from './toolResults.ts'

/** What files of this shape have in common; empty where nothing could be read, and so nothing is to be remembered. */
export const shapeOf = ({ variants, metrics }: ToolResults): string => {
  if (variants.length + metrics.length === 0) return ''
  const ids = (named: { names: string[] }[]) =>
    [...new Set(named.map(({ names }) => names[0] ?? ''))].sort().join(',')
  return `variants=${ids(variants)};metrics=${ids(metrics)}`.slice(0, 2000)
}

/** The mapping as it was used, guesses filled in. */
export const usedMapping = (
  variants: ReadonlyMap<string, string>,
  metrics: ReadonlyMap<{ key: string }, ToolMetric>,
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
        // A file that does not name its metric has it under ours.
        { ...given.metrics?.[key], column: names[0] ?? key },
      ]),
    ),
  }
}
