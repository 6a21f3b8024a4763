import { readCsv } from '../csv.ts'
import { headerKey } from '../headerKey.ts'
import { readResultsTable } from './csv.ts'
import type { ReadResults, ResultsFormat } from './resultsFormat.ts'
import { wholeText } from './wholeText.ts'

const needed = ['date', 'variant', 'metric', 'n'].map(headerKey)

/** A table with the headings of our own result rows: what is exported can be imported. */
export const rowsTable: ResultsFormat = {
  name: 'Journeyproof',
  detects: (head) => {
    const [heading] = readCsv(head.slice(0, head.indexOf('\n') + 1)).rows
    const keys = new Set((heading?.cells ?? []).map(headerKey))
    return needed.every((key) => keys.has(key))
  },
  open: wholeText((text, target): ReadResults => {
    const { rows, exposures, warnings, faults } = readResultsTable(text)
    return {
      understood: rows.length + exposures.length,
      mapping: {},
      shape: '',
      mode: target.mode ?? 'daily',
      exposures,
      rows,
      reported: [],
      warnings,
      faults,
    }
  }),
}
