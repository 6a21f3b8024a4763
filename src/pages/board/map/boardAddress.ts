import { type Filters, filtersOf } from './filters.ts'

/** What the address of a board says: what it is narrowed down to, as of when, and which change has just been made on it. */
interface Shown {
  filters?: Filters
  asOf?: string | null
  changed?: { id: string; version: number }
}

/** The address of a board; after a change it leads to what was changed. */
export function boardAddress(mapId: string, { filters = {}, asOf = null, changed }: Shown = {}): string {
  const query = new URLSearchParams(filters)
  if (asOf !== null) query.set('asOf', asOf)
  if (changed !== undefined) query.set('changed', `${changed.id}.${changed.version}`)
  const said = query.toString()
  return `/maps/${mapId}${said === '' ? '' : `?${said}`}${changed === undefined ? '' : `#${changed.id}`}`
}

/** The filters that a form carries along, so that one comes back to what one looked at. */
export const carriedFilters = (text: string): Filters =>
  filtersOf(Object.fromEntries(new URLSearchParams(text)))

/** A thing at a version, as addresses and buttons name it: `bar_01.3`. */
export function madeChange(text: string | undefined): { id: string; version: number } | null {
  const [, id = '', version = ''] = /^(\w+)\.(\d{1,9})$/.exec(text ?? '') ?? []
  return id === '' ? null : { id, version: Number(version) }
}
