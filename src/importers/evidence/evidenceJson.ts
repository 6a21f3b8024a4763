import { z } from 'zod'
import { evidenceInput } from '../../domain/barrier.ts'
import { mostRows } from '../limits.ts'
import type { Notice } from '../notice.ts'
import { readJson } from '../readJson.ts'
import { schemaNotices } from '../schemaNotices.ts'
import { isClaim, readClaim } from './claims.ts'
import {
  type EvidenceImport,
  type EvidenceOptions,
  type EvidenceRow,
  refusedEvidence,
} from './evidenceImport.ts'
import { evidenceNotices } from './evidenceNotices.ts'

/** The API's evidence with the barrier it belongs to. */
const evidenceRecord = evidenceInput.extend({
  barrierId: z.string().optional(),
  stage: z.string().optional(),
  barrier: z.string().optional(),
  labels: z.array(z.string()).optional(),
})

function readRecord(
  value: unknown,
  line: number,
  { source }: EvidenceOptions,
  faults: Notice[],
): EvidenceRow | null {
  const sourced = source !== undefined && typeof value === 'object' && value !== null && !Array.isArray(value)
  const parsed = evidenceRecord.safeParse(sourced ? { source, ...value } : value)
  if (!parsed.success) {
    for (const notice of schemaNotices(parsed.error, value)) faults.push({ ...notice, line })
    return null
  }
  const { barrierId, stage: stageName, barrier: barrierTitle, labels, ...evidence } = parsed.data
  const wrong = evidenceNotices(evidence)
  for (const notice of wrong) faults.push({ ...notice, line })
  return wrong.length > 0 ? null : { line, barrierId, stageName, barrierTitle, labels, evidence }
}

interface Item {
  line: number
  value: unknown
}

function readLines(text: string, faults: Notice[]): Item[] {
  return text.split('\n', mostRows + 1).flatMap((content, index) => {
    if (content.trim() === '') return []
    const line = index + 1
    const { value, fault } = readJson(content, line)
    if (fault === null) return [{ line, value }]
    faults.push(fault)
    return []
  })
}

function readItems(text: string, faults: Notice[]): Item[] {
  if (!/^\s*\[/.test(text)) return readLines(text, faults)
  const { value, fault } = readJson(text)
  if (fault !== null) faults.push(fault)
  return Array.isArray(value)
    ? value.map((element: unknown, index) => ({ line: index + 1, value: element }))
    : []
}

/** Evidence from JSON lines, or from one JSON array; its elements are the API's evidence or claims. */
export function readEvidenceJson(text: string, options: EvidenceOptions): EvidenceImport {
  const warnings: Notice[] = []
  const faults: Notice[] = []
  const items = readItems(text, faults)
  if (items.length > mostRows)
    return refusedEvidence([{ code: 'too_many_rows', params: { limit: mostRows } }])
  const rows = items.flatMap(({ line, value }) => {
    const row = isClaim(value)
      ? readClaim(value, line, options, warnings, faults)
      : readRecord(value, line, options, faults)
    return row === null ? [] : [row]
  })
  if (faults.length === 0 && rows.length === 0) faults.push({ line: 1, code: 'no_rows', params: {} })
  faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return faults.length > 0 ? refusedEvidence(faults) : { rows, warnings, faults }
}
