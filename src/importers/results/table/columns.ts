import type { Notice } from '../../notice.ts'
import { textKey } from '../../textKey.ts'
import type { ImportTarget, ResultsMapping } from '../resultsFormat.ts'
import { isEmptyCell } from './emptyCell.ts'
import type { Sample } from './sample.ts'
import { type ColumnRole, isCalled, plainKey } from './vocabulary.ts'

/** Where warnings and faults are gathered. */
export interface Notices {
  warnings: Notice[]
  faults: Notice[]
}

const listed = (headers: readonly string[]): string =>
  headers
    .filter((header) => header !== '')
    .slice(0, 30)
    .map((header) => header.slice(0, 60))
    .join(', ')

/** Says of every heading that stands twice that it does: nobody can tell which of them is meant. */
export function refuseRepeatedHeaders({ headers, line }: Sample, { faults }: Notices): void {
  const seen = new Map<string, number>()
  for (const [index, header] of headers.entries()) {
    const first = seen.get(plainKey(header) || header)
    if (header !== '' && first !== undefined)
      faults.push({ line, column: index + 1, code: 'repeated_header', params: { header, first: first + 1 } })
    else seen.set(plainKey(header) || header, index)
  }
}

/** The column that a mapping names, or a fault that lists those there are. */
export function mappedColumn(sample: Sample, name: string, { faults }: Notices): number | null {
  const exact = sample.headers.indexOf(name.trim())
  const index =
    exact === -1 ? sample.headers.findIndex((header) => plainKey(header) === plainKey(name)) : exact
  if (index !== -1 && plainKey(name) + sample.headers[index] !== '') return index
  faults.push({
    line: sample.line,
    code: 'mapped_column_missing',
    params: { column: name, columns: listed(sample.headers) },
  })
  return null
}

/** Share of the filled cells of a column's beginning that pass a test; 0 where none is filled. */
export function shareOf(cells: readonly string[], passes: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => !isEmptyCell(cell))
  return filled.length === 0 ? 0 : filled.filter(passes).length / filled.length
}

/** The columns with the highest score above 0. */
export function bestColumns(sample: Sample, score: (index: number, header: string) => number): number[] {
  const scores = sample.headers.map((header, index) => score(index, header))
  const best = Math.max(0, ...scores)
  return best === 0 ? [] : [...scores.keys()].filter((index) => scores[index] === best)
}

/** The only one of some columns, or null; of several, a fault that lists them as choices for an entry of the mapping. */
export function onlyColumn(
  { headers, line }: Sample,
  found: readonly number[],
  entry: string,
  { faults }: Notices,
): number | null {
  const [only, ...others] = found
  if (only === undefined) return null
  if (others.length === 0) return only
  const columns = listed(found.map((index) => headers[index] ?? ''))
  faults.push({ line, code: 'ambiguous_column', params: { entry, columns } })
  return null
}

export const calledColumns = (sample: Sample, role: ColumnRole): number[] =>
  bestColumns(sample, (_, header) => (isCalled(header, role) ? 1 : 0))

/**
 * The column of the variant: the mapping's; else one that holds nothing but the experiment's variants, by keys or names; else one
 * that is called so. The heading decides between columns that hold the same.
 */
export function variantColumn(
  sample: Sample,
  target: ImportTarget,
  mapping: ResultsMapping,
  notices: Notices,
): number | null {
  if (mapping.variant !== undefined) return mappedColumn(sample, mapping.variant, notices)
  const ours = target.variants.flatMap(({ key, name }) => [key, ...(name === null ? [] : [name])])
  const theirs = [mapping.control ?? '', ...Object.keys(mapping.variants ?? {})]
  const known = new Set([...ours, ...theirs].filter((text) => text !== '').map(textKey))
  const found = bestColumns(sample, (index, header) => {
    const cells = sample.columns[index] ?? []
    const holds = shareOf(cells, (cell) => known.has(textKey(cell.slice(0, 200)))) > 0.9
    return (holds ? 2 : 0) + (isCalled(header, 'variant') ? 1 : 0)
  })
  return onlyColumn(sample, found, 'variant', notices)
}

/** Says that no column holds the variant, with those there are. */
export const noVariantColumn = ({ headers, line }: Sample): Notice => ({
  line,
  code: 'no_variant_column',
  params: { columns: listed(headers) },
})

/** Says that no column holds any metric of the experiment, with those there are. */
export const noMetricColumn = ({ headers, line }: Sample, target: ImportTarget): Notice => ({
  line,
  code: 'no_metric_column',
  params: { columns: listed(headers), metrics: target.metrics.map(({ key }) => key).join(', ') },
})

/** What tables with these headings have in common. */
export const shapeOf = (format: string, { headers }: Sample): string =>
  `${format}:${headers.length}:${headers.map(plainKey).join(',').slice(0, 1000)}`
