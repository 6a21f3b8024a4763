import { ga4 } from './ga4.ts'
import { growthBook } from './growthBook.ts'
import { optimizely } from './optimizely.ts'
import { perUserTable } from './perUser.ts'
import { postHog } from './postHog.ts'
import type { ResultsFormat } from './resultsFormat.ts'
import { rowsTable } from './rowsTable.ts'
import { statsig } from './statsig.ts'
import { dailyTotalsTable, totalsTable } from './totals.ts'

/** Formats of results, by the name that a request asks for them with; detection asks them in this order. */
export const resultsFormats = {
  rows: rowsTable,
  growthbook: growthBook,
  posthog: postHog,
  statsig,
  optimizely,
  ga4,
  'daily-totals': dailyTotalsTable,
  totals: totalsTable,
  'per-user': perUserTable,
} as const satisfies Record<string, ResultsFormat>

export type ResultsFormatId = keyof typeof resultsFormats

/** What a media type rules out: JSON is no table, and the other way round. */
const isJsonType = (mediaType: string): boolean =>
  /^application\/(?:.+\+)?(?:json|x-ndjson|jsonl)$/.test(mediaType)

/**
 * The format that a text is in by its beginning (64 KB), or null.
 *
 * @param mediaType what it was declared to be, without parameters; a table declared as JSON is none, and the other way round
 */
export function detectResultsFormat(head: string, mediaType?: string): ResultsFormatId | null {
  const looksJson = /^\s*[[{]/.test(head)
  if (mediaType === 'text/csv' && looksJson) return null
  if (mediaType !== undefined && isJsonType(mediaType) && !looksJson) return null
  const ids = Object.keys(resultsFormats) as ResultsFormatId[]
  return ids.find((id) => resultsFormats[id].detects(head)) ?? null
}
