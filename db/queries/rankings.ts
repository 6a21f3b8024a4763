import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { hypotheses } from '../schema/experiments.ts'
import { maps } from '../schema/maps.ts'
import { rankings } from '../schema/ranking.ts'

type RankingRow = typeof rankings.$inferSelect

/** The last simulated order of a map by a framework; empty where one was asked for and none has been computed. */
export async function findRanking(
  db: Database,
  mapId: string,
  framework: string,
): Promise<RankingRow | undefined> {
  const [row] = await db
    .select()
    .from(rankings)
    .where(and(eq(rankings.mapId, mapId), eq(rankings.framework, framework)))
  return row
}

/** Asks for an order that nobody has computed yet. */
export async function askForRanking(db: Database, mapId: string, framework: string): Promise<void> {
  const nothing = { inputHash: '', result: '[]', computedAt: '' }
  await db
    .insert(rankings)
    .values({ mapId, framework, ...nothing })
    .onConflictDoNothing()
}

export async function saveRanking(db: Database, row: RankingRow): Promise<void> {
  const { inputHash, result, computedAt } = row
  await db
    .insert(rankings)
    .values(row)
    .onConflictDoUpdate({
      target: [rankings.mapId, rankings.framework],
      set: { inputHash, result, computedAt },
    })
}

/** The maps with more hypotheses than a number, and the frameworks that somebody has asked for. */
export async function largeMaps(db: Database, hypothesesAbove: number) {
  const asked = sql<string>`(select json_group_array(${rankings.framework}) from ${rankings} where ${rankings.mapId} = ${maps.id})`
  const rows = await db
    .select({ mapId: maps.id, asked })
    .from(maps)
    .innerJoin(hypotheses, and(eq(hypotheses.mapId, maps.id), eq(hypotheses.archived, false)))
    .where(eq(maps.archived, false))
    .groupBy(maps.id)
    .having(gt(sql`count(*)`, hypothesesAbove))
    .orderBy(maps.id)
  return rows.map(({ mapId, asked: frameworks }) => ({ mapId, asked: JSON.parse(frameworks) as string[] }))
}
