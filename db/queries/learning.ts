import { and, asc, desc, eq, inArray, isNull, lt, max, ne, or, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { changes } from '../schema/access.ts'
import {
  analyses,
  concludedEffects,
  experimentMetrics,
  experiments,
  hypotheses,
  hypothesisBarriers,
} from '../schema/experiments.ts'
import { barriers, maps } from '../schema/maps.ts'
import { predictions, scoreChanges, typedOrders } from '../schema/ranking.ts'

export type PredictionRow = typeof predictions.$inferSelect
export type ScoreChangeRow = typeof scoreChanges.$inferSelect
export type TypedOrderRow = typeof typedOrders.$inferSelect

export const insertPrediction = (db: Database, row: PredictionRow): Statement =>
  db.insert(predictions).values(row)

/** Twelve columns a row, and a statement holds some ten thousand values. */
const ROWS_PER_STATEMENT = 1000

export function insertScoreChanges(db: Database, rows: readonly ScoreChangeRow[]): Statement[] {
  const statements: Statement[] = []
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT)
    statements.push(db.insert(scoreChanges).values(rows.slice(i, i + ROWS_PER_STATEMENT)))
  return statements
}

/** The changes of a hypothesis' scores, newest first, each with the name of the experiment that caused it. */
export function scoreChangesOf(db: Database, hypothesisId: string, limit: number, before: string | null) {
  return db
    .select({ change: scoreChanges, experiment: experiments.name })
    .from(scoreChanges)
    .innerJoin(experiments, eq(experiments.id, scoreChanges.experimentId))
    .where(
      and(
        eq(scoreChanges.hypothesisId, hypothesisId),
        before === null ? undefined : lt(scoreChanges.id, before),
      ),
    )
    .orderBy(desc(scoreChanges.id))
    .limit(limit + 1)
}

/**
 * Every prediction of the deployment whose test is concluded, a row for each of its treatments. One on another metric than the
 * test's primary was not put to the test.
 */
export function concludedPredictions(db: Database) {
  return db
    .select({
      experimentId: predictions.experimentId,
      mapId: predictions.mapId,
      hypothesisId: predictions.hypothesisId,
      metric: predictions.metric,
      by: predictions.by,
      predicted: predictions.lift,
      standings: predictions.scores,
      lift: concludedEffects.lift,
      standardError: concludedEffects.standardError,
      verdict: analyses.status,
      contested: analyses.contested,
    })
    .from(predictions)
    .innerJoin(concludedEffects, eq(concludedEffects.experimentId, predictions.experimentId))
    .innerJoin(experiments, eq(experiments.id, predictions.experimentId))
    .innerJoin(
      experimentMetrics,
      and(
        eq(experimentMetrics.experimentId, predictions.experimentId),
        eq(experimentMetrics.metric, predictions.metric),
        eq(experimentMetrics.role, 'primary'),
      ),
    )
    .innerJoin(
      analyses,
      and(eq(analyses.experimentId, experiments.id), eq(analyses.revision, experiments.revision)),
    )
    .orderBy(asc(predictions.experimentId), asc(concludedEffects.variant))
}

/** Every concluded test of the deployment that no prediction was put to: none was kept, or on another metric than its primary. */
export function unforetoldTests(db: Database) {
  return db
    .selectDistinct({
      experimentId: experiments.id,
      mapId: experiments.mapId,
      predicted: sql<boolean>`${predictions.experimentId} is not null`.mapWith(Boolean),
    })
    .from(concludedEffects)
    .innerJoin(experiments, eq(experiments.id, concludedEffects.experimentId))
    .innerJoin(
      experimentMetrics,
      and(eq(experimentMetrics.experimentId, experiments.id), eq(experimentMetrics.role, 'primary')),
    )
    .leftJoin(predictions, eq(predictions.experimentId, experiments.id))
    .where(or(isNull(predictions.experimentId), ne(predictions.metric, experimentMetrics.metric)))
}

/** What was predicted of one experiment. */
export async function predictionOf(db: Database, experimentId: string): Promise<PredictionRow | undefined> {
  const [row] = await db.select().from(predictions).where(eq(predictions.experimentId, experimentId))
  return row
}

const idsOf = sql<string>`json_group_array(distinct ${barriers.id}) filter (where ${barriers.id} is not null)`
const typesOf = sql<string>`json_group_array(distinct ${barriers.type}) filter (where ${barriers.type} is not null)`

const kin = {
  id: hypotheses.id,
  mapId: hypotheses.mapId,
  metric: hypotheses.metric,
  barrierIds: idsOf,
  barrierTypes: typesOf,
}

type KinRow = { id: string; mapId: string; metric: string; barrierIds: string; barrierTypes: string }

const parsed = (row: KinRow) => ({
  ...row,
  barrierIds: JSON.parse(row.barrierIds) as string[],
  barrierTypes: JSON.parse(row.barrierTypes) as string[],
})

/** What makes a hypothesis a sibling of others: its barriers, their types, its metric. */
export async function kinOf(db: Database, hypothesisId: string) {
  const [row] = await db
    .select(kin)
    .from(hypotheses)
    .leftJoin(hypothesisBarriers, eq(hypothesisBarriers.hypothesisId, hypotheses.id))
    .leftJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
    .where(eq(hypotheses.id, hypothesisId))
    .groupBy(hypotheses.id)
  return row === undefined ? undefined : parsed(row)
}

/**
 * Hypotheses of living maps that share a barrier, a type of barrier or the metric, the closest first. Of their barriers only those
 * that are shared in either way are told, or all where the metric is.
 */
export async function kindred(db: Database, own: ReturnType<typeof parsed>, limit: number) {
  const sameBarrier = sql`${barriers.id} in (select value from json_each(${JSON.stringify(own.barrierIds)}))`
  const sameType = sql`${barriers.type} in (select value from json_each(${JSON.stringify(own.barrierTypes)}))`
  const sameMetric = eq(hypotheses.metric, own.metric)
  const rows = await db
    .select(kin)
    .from(hypotheses)
    .innerJoin(maps, eq(maps.id, hypotheses.mapId))
    .leftJoin(hypothesisBarriers, eq(hypothesisBarriers.hypothesisId, hypotheses.id))
    .leftJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
    .where(
      and(
        eq(hypotheses.archived, false),
        eq(maps.archived, false),
        sql`(${sameMetric} or ${sameBarrier} or ${sameType})`,
      ),
    )
    .groupBy(hypotheses.id)
    .orderBy(
      desc(sql`total(${sameBarrier}) > 0`),
      desc(sql`total(${sameType}) > 0`),
      desc(sql`${hypotheses.mapId} = ${own.mapId}`),
      asc(hypotheses.id),
    )
    .limit(limit)
  return rows.map(parsed)
}

/** Under which id the trail keeps a person's order of a map; a map's id has no slash. */
export const typedOrderId = (mapId: string, by: string): string => `${mapId}/${by}`

/** The orders that people typed for a map, by name; who entered one is null where it was typed before that was kept. */
export function typedOrdersOf(db: Database, mapId: string) {
  const { by, hypothesisIds, at } = typedOrders
  const newest = sql`(select max(version) from ${changes} newer where newer.entity_id = ${changes.entityId})`
  return db
    .select({
      by,
      hypothesisIds,
      at,
      enteredBy: sql<string | null>`json_extract(${changes.after}, '$.enteredBy')`,
    })
    .from(typedOrders)
    .leftJoin(
      changes,
      and(eq(changes.entityId, sql`${typedOrders.mapId} || '/' || ${by}`), eq(changes.version, newest)),
    )
    .where(eq(typedOrders.mapId, mapId))
    .orderBy(asc(by))
}

/** The version that the trail of an order has come to; 0 before its first. */
export async function typedOrderVersion(db: Database, mapId: string, by: string): Promise<number> {
  const [row] = await db
    .select({ version: max(changes.version) })
    .from(changes)
    .where(eq(changes.entityId, typedOrderId(mapId, by)))
  return row?.version ?? 0
}

/** Keeps a person's order in the place of the one that they typed before. */
export function putTypedOrder(db: Database, row: TypedOrderRow): Statement {
  const { hypothesisIds, at } = row
  return db
    .insert(typedOrders)
    .values(row)
    .onConflictDoUpdate({ target: [typedOrders.mapId, typedOrders.by], set: { hypothesisIds, at } })
}

export const removeTypedOrder = (db: Database, mapId: string, by: string): Statement =>
  db.delete(typedOrders).where(and(eq(typedOrders.mapId, mapId), eq(typedOrders.by, by)))

/** Which of the ids are those of hypotheses of a map, and whether each is archived. */
export async function hypothesesAmong(
  db: Database,
  mapId: string,
  ids: string[],
): Promise<Map<string, { archived: boolean }>> {
  const given = sql`select value from json_each(${JSON.stringify(ids)})`
  const found = await db
    .select({ id: hypotheses.id, archived: hypotheses.archived })
    .from(hypotheses)
    .where(and(eq(hypotheses.mapId, mapId), inArray(hypotheses.id, sql`(${given})`)))
  return new Map(found.map(({ id, archived }) => [id, { archived }]))
}
