import { decodeText } from '../decodeText.ts'
import { type EvidenceImport, type EvidenceOptions, refusedEvidence } from './evidenceImport.ts'
import { readEvidenceJson } from './evidenceJson.ts'
import { readEvidenceTable } from './evidenceTable.ts'

interface EvidenceFormat {
  mediaTypes: readonly string[]
  /** Whether a text looks like this format; asked in order. */
  detects: (text: string) => boolean
  read: (text: string, options: EvidenceOptions) => EvidenceImport
}

/** Formats of evidence, the one that takes anything last. */
const evidenceFormats = {
  json: {
    mediaTypes: ['application/x-ndjson', 'application/jsonl', 'application/json'],
    detects: (text) => /^\s*[{[]/.test(text),
    read: readEvidenceJson,
  },
  table: { mediaTypes: ['text/csv'], detects: () => true, read: readEvidenceTable },
} as const satisfies Record<string, EvidenceFormat>

/**
 * Evidence from a file, not yet bound to barriers (see barrierMatcher) and with personal data still in it (see maskPersonalData).
 * Pure, and total: whatever the bytes are, the answer is rows or faults. Rows that repeat an external id are all handed on.
 *
 * @param bytes the file
 * @param mediaType what it was declared to be, without parameters; left out or unknown, the text is looked at
 */
export function importEvidence(
  bytes: Uint8Array,
  mediaType?: string,
  options: EvidenceOptions = {},
): EvidenceImport & { format: string } {
  const { text, warnings, faults } = decodeText(bytes)
  if (faults.length > 0) return { ...refusedEvidence(faults), format: 'none' }
  const formats: [string, EvidenceFormat][] = Object.entries(evidenceFormats)
  const format =
    formats.find(([, { mediaTypes }]) => mediaType !== undefined && mediaTypes.includes(mediaType)) ??
    formats.find(([, { detects }]) => detects(text))
  if (format === undefined) return { ...refusedEvidence([{ code: 'not_text', params: {} }]), format: 'none' }
  const [id, { read }] = format
  const found = read(text, options)
  return { ...found, format: id, warnings: [...warnings, ...found.warnings] }
}
