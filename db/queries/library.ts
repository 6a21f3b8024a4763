import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { analyses, decisions, experiments, hypotheses, hypothesisBarriers } from '../schema/experiments.ts'
import { barriers } from '../schema/maps.ts'

/** Every started test of a map with its latest analysis, the barriers that its hypotheses address, and what people decided, newest first. */
export async function libraryOfMap(db: Database, mapId: string) {
  const [tests, links, decided] = await db.batch([
    db
      .select({
        experimentId: experiments.id,
        name: experiments.name,
        hypothesisId: experiments.hypothesisId,
        change: hypotheses.change,
        startDate: experiments.startDate,
        startedAt: experiments.startedAt,
        stopDate: experiments.stopDate,
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
      .orderBy(desc(experiments.startDate), desc(experiments.id)),
    db
      .select({
        hypothesisId: hypothesisBarriers.hypothesisId,
        id: barriers.id,
        title: barriers.title,
        type: barriers.type,
      })
      .from(hypothesisBarriers)
      .innerJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
      .where(eq(barriers.mapId, mapId))
      .orderBy(asc(barriers.id)),
    db
      .select({
        experimentId: decisions.experimentId,
        decision: decisions.decision,
        by: decisions.by,
        at: decisions.at,
      })
      .from(decisions)
      .innerJoin(experiments, eq(experiments.id, decisions.experimentId))
      .where(eq(experiments.mapId, mapId))
      .orderBy(desc(decisions.at), desc(decisions.id)),
  ])
  return { tests, links, decided }
}
