import type { BarrierInput, EvidenceInput } from '../domain/barrier.ts'
import type { MapInput, Note, StageInput } from '../domain/map.ts'

export interface StageExport extends StageInput {
  archived?: true | undefined
  notes?: Note[] | undefined
  barriers: (BarrierInput & { archived?: true | undefined; evidence?: EvidenceInput[] | undefined })[]
}

/** A whole map without ids, as it leaves the service. */
export interface MapExport extends MapInput {
  stages: StageExport[]
}

/** The stages and barriers that are in sight: a table has no word for archived ones. */
export const livingStages = ({ stages }: MapExport): StageExport[] =>
  stages
    .filter((stage) => stage.archived !== true)
    .map((stage) => ({ ...stage, barriers: stage.barriers.filter((barrier) => barrier.archived !== true) }))
