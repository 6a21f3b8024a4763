import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { barriers, evidence, stages } from '../schema/maps.ts'
import { store } from '../store.ts'

export type EvidenceRow = typeof evidence.$inferSelect

export const evidenceStore = store(evidence)

/** Which of the outside ids a map knows already. */
export async function knownExternalIds(db: Database, mapId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await db
    .select({ externalId: evidence.externalId })
    .from(evidence)
    .where(
      and(
        eq(evidence.mapId, mapId),
        sql`${evidence.externalId} in (select value from json_each(${JSON.stringify(ids)}))`,
      ),
    )
  return new Set(found.flatMap((row) => row.externalId ?? []))
}

/** Neither the barrier nor its stage was archived: it is on the board. */
export const standing = and(eq(barriers.archived, false), eq(stages.archived, false))

/** The barriers that stand on a map, with the names of their stages, for binding evidence to them: what was archived, or its stage, binds nothing new. */
export async function barriersToBind(db: Database, mapId: string) {
  return db
    .select({ id: barriers.id, title: barriers.title, stageName: stages.name })
    .from(barriers)
    .innerJoin(stages, eq(stages.id, barriers.stageId))
    .where(and(eq(barriers.mapId, mapId), standing))
}

/** All evidence of a map, in the order it was added. */
export async function evidenceOfMap(db: Database, mapId: string): Promise<EvidenceRow[]> {
  return db.select().from(evidence).where(eq(evidence.mapId, mapId)).orderBy(evidence.barrierId, evidence.id)
}
