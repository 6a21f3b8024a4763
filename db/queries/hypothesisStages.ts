import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { hypothesisBarriers } from '../schema/experiments.ts'
import { barriers, stages } from '../schema/maps.ts'

/** The stages of a map on which each hypothesis has a barrier, in the order of the journey. */
export async function hypothesisStages(db: Database, mapId: string): Promise<Map<string, string[]>> {
  const found = await db
    .select({ hypothesisId: hypothesisBarriers.hypothesisId, stageId: stages.id })
    .from(hypothesisBarriers)
    .innerJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
    .innerJoin(stages, eq(stages.id, barriers.stageId))
    .where(and(eq(barriers.mapId, mapId), eq(stages.archived, false)))
    .groupBy(hypothesisBarriers.hypothesisId, stages.id)
    .orderBy(asc(stages.position), asc(stages.id))
  const byHypothesis = new Map<string, string[]>()
  for (const { hypothesisId, stageId } of found)
    byHypothesis.set(hypothesisId, [...(byHypothesis.get(hypothesisId) ?? []), stageId])
  return byHypothesis
}
