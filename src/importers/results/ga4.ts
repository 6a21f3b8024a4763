import { detectDelimiter } from '../delimiter.ts'
import { findColumns } from './ga4/columns.ts'
import { csvTable } from './ga4/csvTable.ts'
import { eventResults } from './ga4/eventResults.ts'
import { jsonTable } from './ga4/jsonTable.ts'
import type { ResultsFormat } from './resultsFormat.ts'
import { jsonWith } from './tools/jsonTool.ts'
import { nameKey } from './tools/nameKey.ts'
import { readToolResults } from './tools/readToolResults.ts'
import { wholeText } from './wholeText.ts'

const name = 'Google Analytics 4'

const isJson = (text: string): boolean => /^\s*[[{]/.test(text)
const isReport = jsonWith(/"dimensionHeaders"\s*:/, /"metricHeaders"\s*:/)
const isExport = jsonWith(
  /"event_?name"\s*:/i,
  /varia(?:nt|tion)[^"]{0,100}"\s*:/i,
  /"(?:total_?|active_?|distinct_?)?users"\s*:/i,
)

/** A column that says who: then its rows are those of single users, and nothing is counted yet. */
const identifies = (heading: string): boolean =>
  /(?:user|client|visitor|customer|device|pseudo|anonymous|пользователя|клиента)id$|^id(?:пользователя|клиента)$/.test(
    nameKey(heading),
  )

/** Whether the heading of a table has a variant, an event, and users or events counted. */
function isEventTable(head: string): boolean {
  const heading = head.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'))
  if (heading === undefined || heading.length > 10_000) return false
  const headings = heading.split(detectDelimiter(head)).map((cell) => cell.trim().replace(/^"|"$/g, ''))
  const { variant, event, users, count } = findColumns(headings, {})
  return variant >= 0 && event >= 0 && (users >= 0 || count >= 0) && !headings.some(identifies)
}

/** Counts of events and users by variant: the Data API's reports, explorations' CSV, and queries on the BigQuery export. */
export const ga4: ResultsFormat = {
  name,
  detects: (head) => (isJson(head) ? isReport(head) || isExport(head) : isEventTable(head)),
  open: wholeText((text, target, mapping) => {
    const table = isJson(text) ? jsonTable(text) : csvTable(text)
    return readToolResults(eventResults(table, target, mapping), name, target, mapping)
  }),
}
