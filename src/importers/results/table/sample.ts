import { csvStream } from '../../csvStream.ts'
import { type Delimiter, detectDelimiter } from '../../delimiter.ts'

/** Characters of a table that are looked at before its columns are chosen. */
export const sampleLength = 65_536

/** The beginning of a table. */
export interface Sample {
  delimiter: Delimiter
  /** Characters before the table: Excel's own hint at its delimiter. */
  skip: number
  /** Of the heading. */
  line: number
  headers: string[]
  /** The cells of each column, as they stand; rows of another width are left out. */
  columns: string[][]
}

/** Excel's own hint at the delimiter, as a first line. */
const separatorHint = /^sep=([;,\t])\n/

/**
 * Heading and first rows of a table.
 *
 * @param head the beginning of its text
 * @param whole whether that is all there is; else a last row that may go on is left out
 */
export function sampleOf(head: string, whole: boolean): Sample {
  const hint = separatorHint.exec(head)
  // A blank line in the hint's place keeps the line numbers right.
  const skip = hint === null ? 0 : hint[0].length - 1
  const text = head.slice(skip, skip + sampleLength)
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? detectDelimiter(text)
  const rows: { cells: string[]; line: number }[] = []
  const stream = csvStream(delimiter, (cells, line) => {
    if (!isBlankRow(cells)) rows.push({ cells: [...cells], line })
  })
  const complete = whole && head.length <= skip + sampleLength
  const end = text.lastIndexOf('\n')
  stream.push(complete || end === -1 ? text : text.slice(0, end + 1))
  stream.end()
  const [heading, ...body] = rows
  const headers = (heading?.cells ?? []).map((cell) => cell.trim())
  const fitting = body.filter(({ cells }) => cells.length === headers.length)
  return {
    delimiter,
    skip,
    line: heading?.line ?? 1,
    headers,
    columns: headers.map((_, column) => fitting.map(({ cells }) => cells[column] ?? '')),
  }
}

/** Whether a row holds nothing: an empty line, or the rows of nothing but delimiters that spreadsheets leave at the end. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
