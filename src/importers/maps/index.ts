import { decodeText } from '../decodeText.ts'
import { readCjmTable } from './cjmTable.ts'
import { type MapImport, refusedMap } from './mapImport.ts'
import { readMapJson } from './mapJson.ts'
import { holdsMarkdownTable, readMarkdownMap } from './markdown/markdownMap.ts'
import { journeyOf, readMermaidJourney } from './mermaidJourney.ts'
import { looksLikeMiro, readMiroBoard } from './miro/miroBoard.ts'

interface MapFormat {
  mediaTypes: readonly string[]
  /** Whether a text looks like this format; asked in order. */
  detects: (text: string) => boolean
  read: (text: string) => MapImport
}

/** Formats of journey maps, the one that takes anything last. */
const mapFormats = {
  miro: { mediaTypes: ['application/json'], detects: looksLikeMiro, read: readMiroBoard },
  json: {
    mediaTypes: ['application/json'],
    detects: (text) => /^\s*[{[]/.test(text),
    read: readMapJson,
  },
  mermaid: {
    mediaTypes: ['text/vnd.mermaid', 'text/markdown'],
    detects: (text) => journeyOf(text) !== null,
    read: readMermaidJourney,
  },
  markdown: { mediaTypes: ['text/markdown'], detects: holdsMarkdownTable, read: readMarkdownMap },
  table: { mediaTypes: ['text/csv', 'text/tab-separated-values'], detects: () => true, read: readCjmTable },
} as const satisfies Record<string, MapFormat>

export type MapFormatId = keyof typeof mapFormats

/** Types of content that a map may be declared to have; of text/plain the text tells which of them it is. */
export const mapMediaTypes: readonly string[] = [
  ...new Set(Object.values<MapFormat>(mapFormats).flatMap((format) => format.mediaTypes)),
  'text/plain',
]

/** The format of a text: of those that its declared type may be, the first that it looks like, else the last of them. */
function formatOf(text: string, mediaType: string | undefined): MapFormatId {
  const all = Object.entries<MapFormat>(mapFormats) as [MapFormatId, MapFormat][]
  const declared = all.filter(
    ([, { mediaTypes }]) => mediaType !== undefined && mediaTypes.includes(mediaType),
  )
  const candidates = declared.length > 0 ? declared : all
  return (candidates.find(([, format]) => format.detects(text)) ?? candidates.at(-1))?.[0] ?? 'table'
}

/**
 * A journey map from a file. Pure, and total: whatever the bytes are, the answer is a map or faults.
 *
 * @param bytes the file
 * @param mediaType what it was declared to be, without parameters; left out or unknown, the text is looked at
 * @returns the map, and the format that it was read as
 */
export function importMap(bytes: Uint8Array, mediaType?: string): MapImport & { format: MapFormatId } {
  const { text, warnings, faults } = decodeText(bytes)
  const format = formatOf(text, mediaType)
  if (faults.length > 0) return { format, ...refusedMap(faults) }
  const read = mapFormats[format].read(text)
  return { format, ...read, warnings: [...warnings, ...read.warnings] }
}
