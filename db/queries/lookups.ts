import { and, eq, inArray, max, ne, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import {
  experimentMetrics,
  experiments,
  hypotheses,
  hypothesisBarriers,
  metrics,
} from '../schema/experiments.ts'
import { barriers, maps, stages } from '../schema/maps.ts'

/** Whether a started experiment hangs on what a condition names; such a thing is archived, never deleted. */
async function anyStarted(db: Database, where: ReturnType<typeof eq>): Promise<boolean> {
  const found = await db
    .select({ id: experiments.id })
    .from(experiments)
    .leftJoin(hypothesisBarriers, eq(hypothesisBarriers.hypothesisId, experiments.hypothesisId))
    .leftJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
    .where(and(ne(experiments.status, 'draft'), where))
    .limit(1)
  return found.length > 0
}

export const mapHasStarted = (db: Database, id: string) => anyStarted(db, eq(experiments.mapId, id))
export const stageHasStarted = (db: Database, id: string) => anyStarted(db, eq(barriers.stageId, id))
export const barrierHasStarted = (db: Database, id: string) => anyStarted(db, eq(barriers.id, id))
export const hypothesisHasStarted = (db: Database, id: string) =>
  anyStarted(db, eq(experiments.hypothesisId, id))

/** Hypotheses that would address nothing any more if these barriers were gone. */
export async function hypothesesOnlyOn(db: Database, barrierIds: string[]): Promise<string[]> {
  if (barrierIds.length === 0) return []
  const found = await db
    .select({ id: hypothesisBarriers.hypothesisId })
    .from(hypothesisBarriers)
    .groupBy(hypothesisBarriers.hypothesisId)
    .having(
      sql`sum(${inArray(hypothesisBarriers.barrierId, barrierIds)}) > 0 and sum(${inArray(hypothesisBarriers.barrierId, barrierIds)}) = count(*)`,
    )
  return found.map((row) => row.id)
}

export async function barrierIdsOfStage(db: Database, stageId: string): Promise<string[]> {
  const found = await db.select({ id: barriers.id }).from(barriers).where(eq(barriers.stageId, stageId))
  return found.map((row) => row.id)
}

/** The place after the last stage of a map. */
export async function nextPosition(db: Database, mapId: string): Promise<number> {
  const [row] = await db
    .select({ last: max(stages.position) })
    .from(stages)
    .where(eq(stages.mapId, mapId))
  return (row?.last ?? -1) + 1
}

/** Metrics by their keys. */
export async function metricsByKey(db: Database, keys: string[]) {
  if (keys.length === 0) return new Map<string, typeof metrics.$inferSelect>()
  const found = await db.select().from(metrics).where(inArray(metrics.key, keys))
  return new Map(found.map((row) => [row.key, row]))
}

/** How a metric is in use: in a hypothesis, in an experiment, in a started one. */
export async function metricUse(db: Database, key: string) {
  const [inHypothesis, inExperiment] = await db.batch([
    db.select({ id: hypotheses.id }).from(hypotheses).where(eq(hypotheses.metric, key)).limit(1),
    db
      .select({ started: sql<number>`max(${experiments.status} <> 'draft')`, uses: sql<number>`count(*)` })
      .from(experimentMetrics)
      .innerJoin(experiments, eq(experiments.id, experimentMetrics.experimentId))
      .where(eq(experimentMetrics.metric, key)),
  ])
  return {
    used: inHypothesis.length > 0 || (inExperiment[0]?.uses ?? 0) > 0,
    started: inExperiment[0]?.started === 1,
  }
}

/** The map that each barrier belongs to. */
export async function mapsOfBarriers(db: Database, barrierIds: string[]): Promise<Map<string, string>> {
  if (barrierIds.length === 0) return new Map()
  const found = await db
    .select({ id: barriers.id, mapId: barriers.mapId })
    .from(barriers)
    .where(inArray(barriers.id, barrierIds))
  return new Map(found.map((row) => [row.id, row.mapId]))
}

/** Which of the ids are those of maps. */
export async function existingMaps(db: Database, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await db.select({ id: maps.id }).from(maps).where(inArray(maps.id, ids))
  return new Set(found.map((row) => row.id))
}
