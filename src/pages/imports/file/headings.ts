import { readCsv } from '../../../importers/csv.ts'
import { decodeStream } from '../../../importers/decodeStream.ts'

const looked = 65_536

/** The headings of a table, to choose from; none where the file is no table. */
export function headingsOf(bytes: Uint8Array): string[] {
  const decoder = decodeStream()
  const head = decoder.push(bytes.subarray(0, looked)) + (bytes.length <= looked ? decoder.end() : '')
  if (/^\s*[[{]/.test(head)) return []
  const cells = readCsv(head).rows[0]?.cells ?? []
  return [...new Set(cells.filter((cell) => cell !== ''))]
}
