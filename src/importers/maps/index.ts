import { decodeText } from '../decodeText.ts'
import { readCjmTable } from './cjmTable.ts'
import { type MapImport, refusedMap } from './mapImport.ts'
import { readMapJson } from './mapJson.ts'

interface MapFormat {
  mediaType: string
  /** Whether a text looks like this format; asked in order. */
  detects: (text: string) => boolean
  read: (text: string) => MapImport
}

/** Formats of journey maps, the one that takes anything last. */
const mapFormats = {
  json: { mediaType: 'application/json', detects: (text) => /^\s*[{[]/.test(text), read: readMapJson },
  table: { mediaType: 'text/csv', detects: () => true, read: readCjmTable },
} as const satisfies Record<string, MapFormat>

/**
 * A journey map from a file. Pure, and total: whatever the bytes are, the answer is a map or faults.
 *
 * @param bytes the file
 * @param mediaType what it was declared to be, without parameters; left out or unknown, the text is looked at
 */
export function importMap(bytes: Uint8Array, mediaType?: string): MapImport {
  const { text, warnings, faults } = decodeText(bytes)
  if (faults.length > 0) return refusedMap(faults)
  const formats: MapFormat[] = Object.values(mapFormats)
  const format =
    formats.find((candidate) => candidate.mediaType === mediaType) ??
    formats.find((candidate) => candidate.detects(text))
  if (format === undefined) return refusedMap([{ code: 'not_text', params: {} }])
  const read = format.read(text)
  return { ...read, warnings: [...warnings, ...read.warnings] }
}
