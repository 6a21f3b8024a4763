import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { changes } from '../schema/access.ts'
import { verdictChanges } from '../schema/experiments.ts'

export type ChangeRow = typeof changes.$inferSelect

/** The things whose changes make up the past of a map. */
const kept = ['map', 'stage', 'barrier', 'hypothesis', 'experiment']

/** The latest change before an instant of each thing on a map. */
export function latestChangesBefore(db: Database, mapId: string, until: string) {
  return db
    .select({
      entityId: changes.entityId,
      entity: changes.entity,
      after: changes.after,
      // SQLite takes the other columns from the row that has the maximum.
      version: sql<number>`max(${changes.version})`,
    })
    .from(changes)
    .where(and(eq(changes.mapId, mapId), lt(changes.at, until), inArray(changes.entity, kept)))
    .groupBy(changes.entityId)
}

export type LatestChange = Awaited<ReturnType<typeof latestChangesBefore>>[number]

/** The minutes in which something on a map, or a verdict about it, changed; in order. */
export async function minutesOfChange(db: Database, mapId: string): Promise<string[]> {
  const minute = (at: typeof changes.at | typeof verdictChanges.at) => sql<string>`substr(${at}, 1, 16)`
  const [trail, verdicts] = await db.batch([
    db
      .selectDistinct({ minute: minute(changes.at) })
      .from(changes)
      .where(and(eq(changes.mapId, mapId), inArray(changes.entity, kept))),
    db
      .selectDistinct({ minute: minute(verdictChanges.at) })
      .from(verdictChanges)
      .where(eq(verdictChanges.mapId, mapId)),
  ])
  return [...new Set([...trail, ...verdicts].map((row) => row.minute))].sort()
}

/** The change that made a version of a thing; nothing was ever made at what is no number of a version. */
export async function findChange(db: Database, entityId: string, version: number) {
  if (!Number.isSafeInteger(version)) return undefined
  const [row] = await db
    .select()
    .from(changes)
    .where(and(eq(changes.entityId, entityId), eq(changes.version, version)))
  return row
}

/** The changes that were written together with one: of the same kind, on the same map, by the same hand, at the same instant. */
export function changesWith(db: Database, change: ChangeRow): Promise<ChangeRow[]> {
  return db
    .select()
    .from(changes)
    .where(
      and(
        eq(changes.mapId, change.mapId ?? ''),
        eq(changes.at, change.at),
        eq(changes.actor, change.actor),
        eq(changes.entity, change.entity),
        eq(changes.action, change.action),
      ),
    )
    .orderBy(desc(changes.entityId))
}
