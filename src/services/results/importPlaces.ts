import { type Said, said } from '../../domain/fault.ts'
import type { Fault } from '../../errors.ts'
import type { PlacedRow, ReadResults } from '../../importers/results/resultsFormat.ts'

/** Where a row stood in its file, in the form of the pointers of other faults. */
function placeOf({ line, column, pointer, value }: PlacedRow, field: string | undefined): string {
  if (line !== undefined) {
    if (column !== undefined) return `line ${line}, column ${column}`
    return field === undefined ? `line ${line}` : `line ${line}, ${field}`
  }
  if (pointer !== undefined) return pointer
  return ['date', 'variant', 'metric', 'segment']
    .flatMap((name) => (value[name] === undefined ? [] : [`${name} ${String(value[name])}`]))
    .join(', ')
}

/** Turns the places of faults in a batch, such as /rows/3/n, into those of the file that the batch was read from. */
export function placesOf({ rows, exposures }: Pick<ReadResults, 'rows' | 'exposures'>) {
  const rowAt = (list: string | undefined, index: string | undefined): PlacedRow | undefined =>
    (list === 'rows' ? rows : exposures)[Number(index)]
  const inDetail = (detail: Said): Said => {
    if (detail.code !== 'same_row') return detail
    const [, list, index] = /^\/(rows|exposures)\/(\d+)$/.exec(detail.params.first) ?? []
    const row = rowAt(list, index)
    return row === undefined ? detail : said('same_row', { first: placeOf(row, undefined) })
  }
  return ({ pointer, detail }: Fault): Fault => {
    const [, list, index, field] = /^\/(rows|exposures)\/(\d+)(?:\/(.+))?$/.exec(pointer) ?? []
    const row = rowAt(list, index)
    if (row === undefined) return { pointer, detail: inDetail(detail) }
    const place = placeOf(row, field)
    const what = inDetail(detail)
    if (field === undefined || place.endsWith(`, ${field}`)) return { pointer: place, detail: what }
    return { pointer: place, detail: { code: 'in_field', params: { field, said: what } } }
  }
}
