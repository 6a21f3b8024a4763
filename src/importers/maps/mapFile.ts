import { z } from 'zod'
import { barrierInput, evidenceInput } from '../../domain/barrier.ts'
import { mapInput, note, stageInput } from '../../domain/map.ts'

/** Left out of sight, and kept. */
const archived = z.literal(true).optional()

const barrierRecord = barrierInput.extend({
  archived,
  evidence: z.array(evidenceInput).max(20_000).optional(),
})

const stageRecord = stageInput.extend({
  archived,
  notes: z.array(note).max(200).optional(),
  barriers: z.array(barrierRecord).max(1000).default([]),
})
/** A stage with what hangs on it, without ids. */
export type StageRecord = z.infer<typeof stageRecord>

/** Names the shape of the file, so that a later one can be told from it. */
const mapFormat = 'journeyproof/map/1'

/** A whole map in one file, as the JSON export writes it and the import reads it. */
export const mapFile = mapInput.extend({
  format: z.literal(mapFormat).optional(),
  stages: z.array(stageRecord).max(1000),
})

/** A whole map without ids. */
export type MapRecord = Omit<z.infer<typeof mapFile>, 'format'>
export const stageRecords = z.strictObject({ stages: mapFile.shape.stages })
