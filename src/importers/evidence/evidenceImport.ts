import type { EvidenceInput } from '../../domain/barrier.ts'
import type { Notice } from '../notice.ts'

/** What one line says, and which barrier it says it of. */
export interface EvidenceRow {
  /** The line of the file; in a JSON array, the number of the element. From 1. */
  line: number
  barrierId?: string | undefined
  stageName?: string | undefined
  barrierTitle?: string | undefined
  /** Of a ticket: rules look at them, nothing keeps them. */
  labels?: string[] | undefined
  evidence: EvidenceInput
}

/** What a file says about barriers. With faults nothing may be stored. */
export interface EvidenceImport {
  rows: EvidenceRow[]
  warnings: Notice[]
  faults: Notice[]
}

/** What the reader may take for granted. */
export interface EvidenceOptions {
  /** The day of the import, for claims that bear no date. */
  today?: string | undefined
  /** Where rows come from that don't say it. */
  source?: string | undefined
  /** Whether rules bind what names no barrier, so that a table needs no column for it. */
  ruled?: boolean | undefined
}

export const refusedEvidence = (faults: Notice[]): EvidenceImport => ({ rows: [], warnings: [], faults })
