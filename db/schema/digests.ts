import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { archived, mutable } from './columns.ts'

export const channels = sqliteTable(
  'channels',
  {
    id: text().primaryKey(),
    kind: text().notNull(),
    name: text().notNull(),
    /** AES-GCM under the deployment's secret key; the address is a secret that we present. */
    encryptedUrl: text('encrypted_url').notNull(),
    locale: text({ enum: ['en', 'ru'] }),
    mapIds: text('map_ids', { mode: 'json' }).$type<string[]>().notNull(),
    schedule: text(),
    /** What it is told at once, beside digests: kinds of event. */
    events: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Signs what is sent to a webhook; AES-GCM under the deployment's secret key. */
    encryptedSecret: text('encrypted_secret'),
    archived,
    ...mutable,
  },
  (t) => [index('channels_by_archived').on(t.archived, t.id)],
)

/** One digest per channel and period, by the unique key: whoever stores it first sends it. */
export const digests = sqliteTable(
  'digests',
  {
    id: text().primaryKey(),
    channelId: text('channel_id')
      .notNull()
      .references(() => channels.id, { onDelete: 'cascade' }),
    period: text().notNull(),
    /** The channel's digest before this one, empty for its first: a chain, so that two made at once cannot both be kept. */
    previousId: text('previous_id').notNull(),
    /** The newest verdict change that this digest has told or passed over: the next one begins after it. */
    toldUpTo: text('told_up_to').notNull(),
    /** What was told of each experiment: the next digest retracts against this. */
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    quiet: integer({ mode: 'boolean' }).notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('digests_period').on(t.channelId, t.period),
    uniqueIndex('digests_previous').on(t.channelId, t.previousId),
    index('digests_by_channel').on(t.channelId, t.id),
  ],
)

/** The outbox: a message is stored before it is sent. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: text().primaryKey(),
    digestId: text('digest_id')
      .notNull()
      .unique('deliveries_digest')
      .references(() => digests.id, { onDelete: 'cascade' }),
    channelId: text('channel_id')
      .notNull()
      .references(() => channels.id, { onDelete: 'cascade' }),
    status: text({ enum: ['quiet', 'pending', 'sending', 'delivered', 'failed'] }).notNull(),
    message: text({ mode: 'json' }).$type<unknown>(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: text('next_attempt_at'),
    leaseUntil: text('lease_until'),
    lastError: text('last_error'),
    deliveredAt: text('delivered_at'),
    createdAt: text('created_at').notNull(),
  },
  (t) => [
    index('deliveries_due').on(t.status, t.nextAttemptAt),
    index('deliveries_by_channel').on(t.channelId, t.id),
  ],
)
