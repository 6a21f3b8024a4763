import { type EvidenceInput, evidenceInput } from '../../domain/barrier.ts'
import { readCsv } from '../csv.ts'
import { isPercentHeader } from '../headerKey.ts'
import type { Notice } from '../notice.ts'
import { type NumberRule, numberCell } from '../numberCell.ts'
import { schemaNotices } from '../schemaNotices.ts'
import { calendarDate } from './calendarDate.ts'
import { type EvidenceColumn, evidenceColumn } from './columns.ts'
import {
  type EvidenceImport,
  type EvidenceOptions,
  type EvidenceRow,
  refusedEvidence,
} from './evidenceImport.ts'
import { evidenceNotices } from './evidenceNotices.ts'
import { evidenceKind, evidenceSource } from './vocabulary.ts'

interface Heading {
  name: string
  index: number
}

/** The cells of one row by column, with a place to put what is wrong with them. */
interface RowReader {
  line: number
  text: (column: EvidenceColumn) => string | undefined
  number: (column: EvidenceColumn, rule: NumberRule) => number | undefined
  warn: (column: EvidenceColumn, notice: Notice) => void
  fault: (column: EvidenceColumn, notice: Notice) => void
}

const count: NumberRule = { kind: 'count', min: 0 }

function readDate(row: RowReader): string | undefined {
  const text = row.text('date')
  if (text === undefined) {
    row.fault('date', { code: 'missing_date', params: {} })
    return undefined
  }
  const date = calendarDate(text)
  if (date === null) row.fault('date', { code: 'invalid_date', params: { text: text.slice(0, 60) } })
  return date ?? undefined
}

function readSource(row: RowReader, otherwise: string | undefined): string | undefined {
  const text = row.text('source') ?? otherwise
  if (text === undefined) {
    row.fault('source', { code: 'missing_source', params: {} })
    return undefined
  }
  const source = evidenceSource(text)
  if (source === null) row.warn('source', { code: 'unknown_source', params: { text: text.slice(0, 60) } })
  return source ?? text
}

/** A claimed effect: a lift says that the row is one. */
function readClaim(row: RowReader): Pick<EvidenceInput, 'kind' | 'claim'> {
  const word = row.text('kind')
  const kind = word === undefined ? null : evidenceKind(word)
  if (word !== undefined && kind === null)
    row.warn('kind', { code: 'unknown_kind', params: { text: word.slice(0, 60) } })
  const lift = row.number('lift', { kind: 'measure', min: -1, max: 1000, share: true })
  const baseline = row.number('baseline', { kind: 'measure', min: 0, max: 1, share: true })
  if (lift !== undefined)
    return { kind: 'claim', claim: baseline === undefined ? { lift } : { lift, baseline } }
  return kind === null ? {} : { kind }
}

/** People asked and people hit; where more are hit than were asked, neither number can be trusted and both are left out. */
function readCounts(row: RowReader): Pick<EvidenceInput, 'sampleSize' | 'affected'> {
  const sampleSize = row.number('sampleSize', count)
  const affected = row.number('affected', count)
  if (sampleSize !== undefined && affected !== undefined && affected > sampleSize) {
    row.warn('affected', { code: 'affected_exceed_sample', params: { affected, sampleSize } })
    return {}
  }
  return { sampleSize, affected }
}

/** Labels stand in one cell, set apart by commas, semicolons or line breaks. */
const labelsIn = (text: string | undefined): string[] | undefined =>
  text
    ?.split(/[,;\n]/)
    .map((label) => label.trim())
    .filter((label) => label !== '')

const withoutGaps = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T

function readRow(row: RowReader, options: EvidenceOptions, faults: Notice[]): EvidenceRow | null {
  const found = withoutGaps({
    source: readSource(row, options.source),
    date: readDate(row),
    externalId: row.text('externalId'),
    ...readCounts(row),
    sentiment: row.number('sentiment', { kind: 'measure', min: -1, max: 1 }),
    quote: row.text('quote'),
    url: row.text('url'),
    segment: row.text('segment'),
    region: row.text('region'),
    product: row.text('product'),
    channel: row.text('channel'),
    authorRole: row.text('authorRole'),
    ...readClaim(row),
  })
  // Their absence has been reported already.
  if (found.source === undefined || found.date === undefined) return null
  const parsed = evidenceInput.safeParse(found)
  const wrong = parsed.success ? evidenceNotices(parsed.data) : schemaNotices(parsed.error, found)
  for (const notice of wrong) faults.push({ ...notice, line: row.line, pointer: undefined })
  if (!parsed.success || wrong.length > 0) return null
  const binding = {
    barrierId: row.text('barrierId'),
    stageName: row.text('stage'),
    barrierTitle: row.text('barrier'),
    labels: labelsIn(row.text('labels')),
  }
  return { line: row.line, ...withoutGaps(binding), evidence: parsed.data }
}

/** Which cell holds which column; the second of two columns with one meaning, and columns of no known meaning, are left out with a warning. */
function readHeadings(
  names: readonly string[],
  line: number,
  warnings: Notice[],
): Map<EvidenceColumn, Heading> {
  const headings = new Map<EvidenceColumn, Heading>()
  for (const [index, name] of names.entries()) {
    if (name === '') continue
    const column = evidenceColumn(name)
    const place = { line, column: index + 1 }
    if (column === null) warnings.push({ ...place, code: 'unknown_column_ignored', params: { header: name } })
    else if (headings.has(column))
      warnings.push({ ...place, code: 'duplicate_column', params: { header: name } })
    else headings.set(column, { name, index })
  }
  return headings
}

/** Evidence from a table: one observation a row, headings in Russian or English. */
export function readEvidenceTable(text: string, options: EvidenceOptions): EvidenceImport {
  const { rows, faults } = readCsv(text)
  if (faults.length > 0) return refusedEvidence(faults)
  const [header, ...body] = rows
  const warnings: Notice[] = []
  const headings = readHeadings(header?.cells ?? [], header?.line ?? 1, warnings)
  if (options.ruled !== true && !headings.has('barrier') && !headings.has('barrierId'))
    return refusedEvidence([{ line: header?.line ?? 1, code: 'no_evidence_columns', params: {} }])
  if (body.length === 0) return refusedEvidence([{ line: header?.line ?? 1, code: 'no_rows', params: {} }])
  const read = body.flatMap(({ line, cells }) => {
    const placed = (column: EvidenceColumn, notice: Notice): Notice => {
      const index = headings.get(column)?.index
      return { ...notice, line, column: index === undefined ? undefined : index + 1 }
    }
    const text = (column: EvidenceColumn) => cells[headings.get(column)?.index ?? -1] || undefined
    const found = readRow(
      {
        line,
        text,
        number: (column, rule) => {
          const heading = headings.get(column)
          if (heading === undefined) return undefined
          const cell = { text: text(column) ?? '', line, column: heading.index + 1 }
          return numberCell(cell, heading.name, rule, warnings, isPercentHeader(heading.name))
        },
        warn: (column, notice) => warnings.push(placed(column, notice)),
        fault: (column, notice) => faults.push(placed(column, notice)),
      },
      options,
      faults,
    )
    return found === null ? [] : [found]
  })
  return faults.length > 0 ? { rows: [], warnings, faults } : { rows: read, warnings, faults }
}
