import { and, asc, count, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { changes } from '../schema/access.ts'
import { evidenceSources } from '../schema/evidenceRules.ts'
import { evidence } from '../schema/maps.ts'

export type EvidenceSourceRow = typeof evidenceSources.$inferSelect

/** What may be kept of each source that somebody has decided on. */
export const sourcePolicies = (db: Database): Promise<EvidenceSourceRow[]> =>
  db.select().from(evidenceSources).orderBy(asc(evidenceSources.source))

export async function findSource(db: Database, source: string): Promise<EvidenceSourceRow | undefined> {
  return (await db.select().from(evidenceSources).where(eq(evidenceSources.source, source)).limit(1))[0]
}

export const keepSource = (db: Database, row: EvidenceSourceRow): Statement =>
  db.insert(evidenceSources).values(row).onConflictDoUpdate({ target: evidenceSources.source, set: row })

const hasWords = or(isNotNull(evidence.quote), isNotNull(evidence.url), isNotNull(evidence.authorRole))

/** How much evidence there is of each source, and how much of it holds words of people. */
export const evidenceBySource = (db: Database) =>
  db
    .select({
      source: evidence.source,
      pieces: count(),
      withWords: sql<number>`sum(${hasWords})`.mapWith(Number),
    })
    .from(evidence)
    .groupBy(evidence.source)
    .orderBy(asc(evidence.source))

/** How much evidence of a source, dated before a day, holds words of people. */
export async function countWords(db: Database, source: string, before: string): Promise<number> {
  const [row] = await db
    .select({ pieces: count() })
    .from(evidence)
    .where(and(eq(evidence.source, source), hasWords, lt(evidence.date, before)))
  return row?.pieces ?? 0
}

/**
 * Evidence of a source that still holds words of people.
 *
 * @param before only what is dated before this day; null: all of it
 */
export async function wordsOfSource(
  db: Database,
  source: string,
  before: string | null,
  limit: number,
): Promise<{ id: string; mapId: string; version: number }[]> {
  return db
    .select({ id: evidence.id, mapId: evidence.mapId, version: evidence.version })
    .from(evidence)
    .where(
      and(eq(evidence.source, source), hasWords, before === null ? undefined : lt(evidence.date, before)),
    )
    .limit(limit)
}

/** Erases people's words from evidence, and from what the audit trail kept of it. */
export function eraseWords(db: Database, ids: string[], at: string): Statement[] {
  const without = (column: typeof changes.before | typeof changes.after) =>
    sql`json_set(${column}, '$.quote', null, '$.url', null, '$.authorRole', null)`
  return [
    db
      .update(evidence)
      .set({
        quote: null,
        url: null,
        authorRole: null,
        version: sql`${evidence.version} + 1`,
        updatedAt: at,
      })
      .where(inArray(evidence.id, ids)),
    db
      .update(changes)
      .set({ before: without(changes.before), after: without(changes.after) })
      .where(and(eq(changes.entity, 'evidence'), inArray(changes.entityId, ids))),
  ]
}
