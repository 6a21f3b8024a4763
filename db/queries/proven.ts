import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { analyses, experiments, hypotheses, hypothesisBarriers } from '../schema/experiments.ts'

/** Every started experiment of a map, with its latest analysis where there is one yet. */
export function latestAnalysesOfMap(db: Database, mapId: string) {
  return db
    .select({
      experimentId: experiments.id,
      name: experiments.name,
      change: hypotheses.change,
      hypothesisId: experiments.hypothesisId,
      startedAt: experiments.startedAt,
      analysisId: analyses.id,
      asOf: analyses.asOf,
      status: analyses.status,
      result: analyses.result,
    })
    .from(experiments)
    .innerJoin(hypotheses, eq(hypotheses.id, experiments.hypothesisId))
    .leftJoin(
      analyses,
      and(eq(analyses.experimentId, experiments.id), eq(analyses.revision, experiments.revision)),
    )
    .where(and(eq(experiments.mapId, mapId), isNotNull(experiments.startedAt)))
    .orderBy(asc(experiments.id))
}

export async function barriersOfHypotheses(db: Database, mapId: string) {
  const found = await db
    .select({ hypothesisId: hypothesisBarriers.hypothesisId, barrierId: hypothesisBarriers.barrierId })
    .from(hypothesisBarriers)
    .innerJoin(experiments, eq(experiments.hypothesisId, hypothesisBarriers.hypothesisId))
    .where(eq(experiments.mapId, mapId))
    .groupBy(hypothesisBarriers.hypothesisId, hypothesisBarriers.barrierId)
    .orderBy(asc(hypothesisBarriers.barrierId))
  return Map.groupBy(found, (row) => row.hypothesisId)
}
