import { eq, like, not, type SQL, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { channels, digests } from '../schema/digests.ts'

const prefix = 'event'

/** The period under which an event goes through the outbox. */
const eventPeriod = (eventId: string): string => `${prefix} ${eventId}`

/** What tells digests from events, which stand in the same chain of messages to a channel. */
export const isNoEvent = not(like(digests.period, `${prefix} %`))

/** The last message of a channel's chain: the one that no other follows. Clocks of servers differ, so the newest id may be another. */
export const lastOfChain = (channelId: SQL | string): SQL => sql`
  select d.id from ${digests} d
  where d.channel_id = ${channelId}
    and not exists (select 1 from ${digests} n where n.channel_id = d.channel_id and n.previous_id = d.id)
  order by d.id desc limit 1`

interface EventRow {
  eventId: string
  type: string
  mapId: string | null
  /** Its map is the event's, where that is not named. */
  experimentId: string | null
  at: string
  /** Ids of the message and its delivery; each channel's is this with the channel's behind it. */
  digestId: string
  deliveryId: string
  content: unknown
  /** The message by kind and language of the channel. */
  messages: Record<string, Record<string, unknown>>
}

/**
 * Puts an event into the outbox of every channel that wants to be told of such events, and of this map. Who that is, and
 * after which message it comes, is settled when the batch runs: no two writers can be in each other's way.
 */
export function insertEvent(db: Database, event: EventRow): Statement[] {
  const { at } = event
  const period = eventPeriod(event.eventId)
  const mapId = sql`coalesce(${event.mapId}, (select x.map_id from experiments x where x.id = ${event.experimentId}))`
  const told = sql`
    c.archived = 0
    and exists (select 1 from json_each(c.events) e where e.value = ${event.type})
    and (json_array_length(c.map_ids) = 0 or exists (select 1 from json_each(c.map_ids) m where m.value = ${mapId}))`
  const idOf = (id: string) => sql`${id} || substr(c.id, 5)`
  return [
    db.run(sql`
      insert into ${digests} (id, channel_id, period, previous_id, told_up_to, content, quiet, created_at)
      select ${idOf(event.digestId)}, c.id, ${period}, coalesce((${lastOfChain(sql`c.id`)}), ''), '',
        ${JSON.stringify(event.content)}, 0, ${at}
      from ${channels} c where ${told}`),
    db.run(sql`
      insert into deliveries (id, digest_id, channel_id, status, message, attempts, next_attempt_at, created_at)
      select ${idOf(event.deliveryId)}, d.id, c.id, 'pending',
        json_extract(${JSON.stringify(event.messages)},
          '$.' || c.kind || '.' || coalesce(c.locale, (select s.locale from settings s limit 1), 'en')),
        0, ${at}, ${at}
      from ${channels} c join ${digests} d on d.channel_id = c.id and d.period = ${period}`),
  ]
}

/** The event that a message tells of; undefined where it is a digest or a reminder. */
export async function eventOfMessage(db: Database, digestId: string): Promise<string | undefined> {
  const [row] = await db.select({ period: digests.period }).from(digests).where(eq(digests.id, digestId))
  return row?.period.startsWith(`${prefix} `) ? row.period.slice(prefix.length + 1) : undefined
}
