import { decodeText } from '../decodeText.ts'
import type { BacklogFrame, BacklogImport } from './backlogImport.ts'
import { readIdeasCsv } from './ideasCsv.ts'
import { readIdeasJson } from './ideasJson.ts'
import { looksLikeJira, readJiraCsv } from './jiraCsv.ts'
import { refusedBacklog } from './readIdeas.ts'

interface BacklogFormat {
  mediaTypes: readonly string[]
  /** Whether a text looks like this format; asked in order. */
  detects: (text: string) => boolean
  read: (text: string, frame: BacklogFrame) => BacklogImport
}

/** Formats of backlogs, the one that takes anything last. */
const backlogFormats = {
  json: {
    mediaTypes: ['application/json', 'application/x-ndjson', 'application/jsonl'],
    detects: (text) => /^\s*[{[]/.test(text),
    read: readIdeasJson,
  },
  jira: { mediaTypes: ['text/csv', 'text/tab-separated-values'], detects: looksLikeJira, read: readJiraCsv },
  ideas: { mediaTypes: ['text/csv', 'text/tab-separated-values'], detects: () => true, read: readIdeasCsv },
} as const satisfies Record<string, BacklogFormat>

type BacklogFormatId = keyof typeof backlogFormats

/** Types of content that a backlog may be declared to have. */
export const backlogMediaTypes: readonly string[] = [
  ...new Set(Object.values<BacklogFormat>(backlogFormats).flatMap((format) => format.mediaTypes)),
  'text/plain',
]

/** A text of a backlog, and the format that it is in. */
function openBacklog(bytes: Uint8Array, mediaType?: string) {
  const decoded = decodeText(bytes)
  const all = Object.entries<BacklogFormat>(backlogFormats) as [BacklogFormatId, BacklogFormat][]
  const declared = all.filter(
    ([, { mediaTypes }]) => mediaType !== undefined && mediaTypes.includes(mediaType),
  )
  const candidates = declared.length > 0 ? declared : all
  const format =
    (candidates.find(([, { detects }]) => detects(decoded.text)) ?? candidates.at(-1))?.[0] ?? 'ideas'
  return { ...decoded, format }
}

/**
 * Ideas from a file, not yet bound to barriers and metrics of a map. Pure, and total: whatever the bytes are, the answer is ideas or faults.
 *
 * @param bytes the file
 * @param mediaType what it was declared to be, without parameters; left out or unknown, the text is looked at
 */
export function importBacklog(
  bytes: Uint8Array,
  mediaType: string | undefined,
  frame: BacklogFrame,
): BacklogImport & { format: BacklogFormatId } {
  const { text, format, warnings, faults } = openBacklog(bytes, mediaType)
  if (faults.length > 0) return { format, ...refusedBacklog(faults, frame.mapping) }
  const read = backlogFormats[format].read(text, frame)
  return { format, ...read, warnings: [...warnings, ...read.warnings] }
}
