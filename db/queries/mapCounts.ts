import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { analyses, experiments, hypotheses, hypothesisBarriers } from '../schema/experiments.ts'
import { barriers, maps, stages } from '../schema/maps.ts'
import { standings } from './standings.ts'

/**
 * What stands on all maps, archived things left out: their stages in order, each barrier with what addresses it (as JSON: a text is
 * read many times faster than rows), hypotheses by id, and every started test.
 */
export async function standingOfMaps(db: Database) {
  const [stageRows, barrierRows, ownHypotheses, started] = await db.batch([
    db
      .select({
        id: stages.id,
        mapId: stages.mapId,
        name: stages.name,
        entrants: stages.entrants,
        completions: stages.completions,
      })
      .from(stages)
      .where(eq(stages.archived, false))
      .orderBy(asc(stages.mapId), asc(stages.position), asc(stages.id)),
    db
      .select({
        mapId: barriers.mapId,
        links: sql<string>`json_group_array(json_array(${barriers.id}, ${hypothesisBarriers.hypothesisId}))`,
      })
      .from(barriers)
      .innerJoin(stages, eq(stages.id, barriers.stageId))
      .leftJoin(hypothesisBarriers, eq(hypothesisBarriers.barrierId, barriers.id))
      .where(and(eq(barriers.archived, false), eq(stages.archived, false)))
      .groupBy(barriers.mapId),
    db
      .select({ id: hypotheses.id, mapId: hypotheses.mapId })
      .from(hypotheses)
      .where(eq(hypotheses.archived, false)),
    standings(db, undefined),
  ])
  return { stages: stageRows, barriers: barrierRows, ownHypotheses, started }
}

/** The running tests of all maps, the latest start first, each with its latest analysis as it is stored. */
export const runningTests = (db: Database, limit: number) =>
  db
    .select({
      id: experiments.id,
      name: experiments.name,
      mapId: experiments.mapId,
      mapName: maps.name,
      startDate: experiments.startDate,
      asOf: analyses.asOf,
      input: analyses.input,
      result: analyses.result,
    })
    .from(experiments)
    .innerJoin(maps, eq(maps.id, experiments.mapId))
    .leftJoin(
      analyses,
      and(eq(analyses.experimentId, experiments.id), eq(analyses.revision, experiments.revision)),
    )
    .where(and(eq(experiments.status, 'running'), eq(maps.archived, false)))
    .orderBy(desc(experiments.startedAt), asc(experiments.id))
    .limit(limit)
