import type { BarrierInput, EvidenceInput } from '../domain/barrier.ts'
import type { MapInput, Note, StageInput } from '../domain/map.ts'

export interface StageExport extends StageInput {
  notes?: Note[] | undefined
  barriers: (BarrierInput & { evidence?: EvidenceInput[] | undefined })[]
}

/** A whole map without ids, as it leaves the service. */
export interface MapExport extends MapInput {
  stages: StageExport[]
}
