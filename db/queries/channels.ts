import { and, asc, eq, inArray, isNull, max, or, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { changes } from '../schema/access.ts'
import { channels } from '../schema/digests.ts'

export type ChannelRow = typeof channels.$inferSelect

/** The channels that are in use. */
export async function livingChannels(db: Database): Promise<ChannelRow[]> {
  return db.select().from(channels).where(eq(channels.archived, false)).orderBy(asc(channels.id))
}

const changed = (field: 'schedule' | 'archived') => {
  const path = `$.${field}`
  return sql`json_extract(${changes.before}, ${path}) is not json_extract(${changes.after}, ${path})`
}

/** Since when each of the channels has had the schedule that it has, and been in use, by the audit trail. */
export async function scheduledSince(db: Database, channelIds: string[]): Promise<Map<string, string>> {
  if (channelIds.length === 0) return new Map()
  const rows = await db
    .select({ id: changes.entityId, at: max(changes.at) })
    .from(changes)
    .where(
      and(
        inArray(changes.entityId, channelIds),
        or(isNull(changes.before), changed('schedule'), changed('archived')),
      ),
    )
    .groupBy(changes.entityId)
  return new Map(rows.map(({ id, at }) => [id, at ?? '']))
}
