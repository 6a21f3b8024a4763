import { and, asc, eq, inArray, lt, max, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { hypotheses, hypothesisBarriers, metrics } from '../schema/experiments.ts'
import { barriers, evidence, maps, stages } from '../schema/maps.ts'
import { ofMap, standings } from './standings.ts'

export type StageRow = typeof stages.$inferSelect
export type BarrierRow = typeof barriers.$inferSelect

const stagesWhere = (db: Database, where: SQL | undefined) =>
  db.select().from(stages).where(where).orderBy(asc(stages.mapId), asc(stages.position), asc(stages.id))

/** The stages of maps, each map's in order. */
export async function stagesOfMaps(db: Database, mapIds: string[]): Promise<StageRow[]> {
  return mapIds.length === 0 ? [] : stagesWhere(db, inArray(stages.mapId, mapIds))
}

const bothGiven = sql`${evidence.sampleSize} is not null and ${evidence.affected} is not null`

/** Observations added up by barrier and source; claims are none. */
function evidenceFigures(db: Database, where: SQL | undefined) {
  return db
    .select({
      barrierId: evidence.barrierId,
      source: evidence.source,
      count: sql<number>`count(*)`,
      sampleSize: sql<number>`total(case when ${bothGiven} then ${evidence.sampleSize} else 0 end)`,
      affected: sql<number>`total(case when ${bothGiven} then ${evidence.affected} else 0 end)`,
      newestDate: max(evidence.date),
    })
    .from(evidence)
    .where(and(eq(evidence.kind, 'observation'), where))
    .groupBy(evidence.barrierId, evidence.source)
}

export type EvidenceFigureRow = Awaited<ReturnType<typeof evidenceFigures>>[number]

export const evidenceOfBarriers = (db: Database, ids: string[]) =>
  evidenceFigures(db, inArray(evidence.barrierId, ids))

/** The same of a whole map, as it was entered before an instant. */
export const evidenceOfMapBefore = (db: Database, mapId: string, until: string) =>
  evidenceFigures(db, and(eq(evidence.mapId, mapId), lt(evidence.createdAt, until)))

/**
 * A whole map in one round trip: its stages, barriers, what addresses them, and where their tests stand.
 * What comes in thousands comes as JSON: a text is read many times faster than rows.
 */
export async function readMap(db: Database, mapId: string) {
  const [found, stageRows, barrierRows, linked, standingRows, figures] = await db.batch([
    db.select().from(maps).where(eq(maps.id, mapId)),
    stagesWhere(db, eq(stages.mapId, mapId)),
    db.select().from(barriers).where(eq(barriers.mapId, mapId)).orderBy(asc(barriers.id)),
    db
      .select({
        barrierId: hypothesisBarriers.barrierId,
        hypothesisIds: sql<string>`json_group_array(${hypothesisBarriers.hypothesisId} order by ${hypothesisBarriers.hypothesisId})`,
      })
      .from(hypothesisBarriers)
      .innerJoin(barriers, eq(barriers.id, hypothesisBarriers.barrierId))
      .where(eq(barriers.mapId, mapId))
      .groupBy(hypothesisBarriers.barrierId),
    standings(db, ofMap(mapId)),
    evidenceFigures(db, eq(evidence.mapId, mapId)),
  ])
  const map = found[0]
  const links = linked.flatMap(({ barrierId, hypothesisIds }) =>
    (JSON.parse(hypothesisIds) as string[]).map((hypothesisId) => ({ hypothesisId, barrierId })),
  )
  return map === undefined
    ? undefined
    : { map, stages: stageRows, barriers: barrierRows, links, standings: standingRows, figures }
}

export type WholeMap = NonNullable<Awaited<ReturnType<typeof readMap>>>

export type RankedHypothesisRow = Pick<
  typeof hypotheses.$inferSelect,
  'id' | 'change' | 'metric' | 'estimates' | 'baseline' | 'ratings' | 'owner' | 'updatedAt'
>

/** What a ranking needs of the hypotheses of a map, archived ones left out; as JSON for the same reason. */
export async function rankedHypotheses(db: Database, mapId: string): Promise<RankedHypothesisRow[]> {
  const { id, change, metric, estimates, baseline, ratings, owner, updatedAt } = hypotheses
  const [row] = await db
    .select({
      json: sql<string>`json_group_array(json_object('id', ${id}, 'change', ${change}, 'metric', ${metric},
        'estimates', json(${estimates}), 'baseline', json(${baseline}), 'ratings', json(${ratings}), 'owner', ${owner}, 'updatedAt', ${updatedAt}))`,
    })
    .from(hypotheses)
    .where(and(eq(hypotheses.mapId, mapId), eq(hypotheses.archived, false)))
  return row === undefined ? [] : (JSON.parse(row.json) as RankedHypothesisRow[])
}

/** What the metrics of the deployment are and are worth, by key. */
export async function metricFigures(db: Database) {
  const rows = await db
    .select({
      key: metrics.key,
      type: metrics.type,
      goodDirection: metrics.goodDirection,
      valuePerUnit: metrics.valuePerUnit,
    })
    .from(metrics)
  return new Map(rows.map(({ key, ...figures }) => [key, figures]))
}
