import { z } from 'zod'
import type { PageRequest } from '../../db/store.ts'
import { rule } from '../domain/fault.ts'

const mark = 'after:'

/** An opaque cursor for the place after which the next page begins. */
export const encodeCursor = (place: string): string => btoa(mark + encodeURIComponent(place))

function decodeCursor(cursor: string): string | undefined {
  try {
    const text = atob(cursor)
    return text.startsWith(mark) ? decodeURIComponent(text.slice(mark.length)) : undefined
  } catch {
    return undefined
  }
}

const cursorTo = (isPlace: (text: string) => boolean) =>
  z
    .string()
    .max(2000)
    .transform((value, context) => {
      const place = decodeCursor(value)
      if (place !== undefined && isPlace(place)) return place
      context.addIssue({ code: 'custom', message: rule('cursor_unknown') })
      return z.NEVER
    })

export const dryRunFlag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional()
  .meta({ description: 'Says what would be made, and makes nothing' })

/** The query of a list in pages; a cursor of another kind of list is refused. */
const pageQueryOf = (isPlace: (text: string) => boolean) =>
  z.strictObject({
    limit: z
      .string()
      .regex(/^\d{1,9}$/, rule('between', { minimum: 1, maximum: 200 }))
      .transform(Number)
      .pipe(z.number().min(1).max(200))
      .optional()
      .meta({ description: '1 to 200, 50 where left out' }),
    cursor: cursorTo(isPlace).optional().meta({ description: 'The nextCursor of the page before' }),
  })

export const pageQuery = pageQueryOf((place) => /^[a-z]+_[0-9a-z]+$/.test(place))
/** Of lists whose places are numbers: a revision, a rank. */
export const numberedPageQuery = pageQueryOf((place) => /^\d{1,15}$/.test(place))
/** Of result rows, whose places are date, variant, metric and segment. */
export const resultPageQuery = pageQueryOf((place) => place.split('\u0001').length === 4)

/** What a list asks of the database. */
export function pageRequest(query: { limit?: number | undefined; cursor?: string | undefined }): PageRequest {
  return { limit: query.limit ?? 50, after: query.cursor ?? null }
}

/** A page of a list that is computed whole: its places are numbers. */
export function pageOfAll<Item>(
  all: Item[],
  { limit = 50, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): { items: Item[]; nextCursor: string | null } {
  const from = Number(cursor ?? 0)
  const to = from + limit
  return { items: all.slice(from, to), nextCursor: to < all.length ? encodeCursor(String(to)) : null }
}

/** One more row than the page holds was asked for: it tells whether another page follows. */
export function pageOf<Row, View>(
  found: Row[],
  limit: number,
  placeOf: (row: Row) => string,
  view: (row: Row) => View,
): { items: View[]; nextCursor: string | null } {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const nextCursor = found.length > limit && last !== undefined ? encodeCursor(placeOf(last)) : null
  return { items: rows.map(view), nextCursor }
}
