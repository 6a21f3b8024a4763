import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { archived, mutable } from './columns.ts'
import { experiments } from './experiments.ts'

/** A tool whose results are pulled on a schedule. */
export const connectors = sqliteTable('connectors', {
  id: text().primaryKey(),
  kind: text().notNull(),
  name: text().notNull(),
  baseUrl: text('base_url').notNull(),
  /** AES-GCM under the deployment's secret key; null where the token is read from the settings under `tokenVariable`. */
  encryptedToken: text('encrypted_token'),
  tokenVariable: text('token_variable'),
  /** What the tool needs besides, such as a project id. */
  settings: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  everyHours: integer('every_hours').notNull(),
  nextPullAt: text('next_pull_at'),
  leaseUntil: text('lease_until'),
  archived,
  ...mutable,
})

/** Which experiment of the tool is which of ours. */
export const connectedExperiments = sqliteTable(
  'connected_experiments',
  {
    connectorId: text('connector_id')
      .notNull()
      .references(() => connectors.id, { onDelete: 'cascade' }),
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    theirId: text('their_id').notNull(),
    mapping: text({ mode: 'json' }).$type<unknown>(),
    /** How far it was read: what the tool calls its newest snapshot, so that nothing is taken twice. */
    cursor: text(),
  },
  (t) => [primaryKey({ columns: [t.connectorId, t.experimentId] })],
)

/** What a pull did: append-only. */
export const pulls = sqliteTable(
  'pulls',
  {
    id: text().primaryKey(),
    connectorId: text('connector_id')
      .notNull()
      .references(() => connectors.id, { onDelete: 'cascade' }),
    status: text({ enum: ['done', 'unchanged', 'partly', 'failed'] }).notNull(),
    requests: integer().notNull(),
    /** Of each experiment: what came of it. Never holds a token. */
    outcomes: text({ mode: 'json' })
      .$type<{ experimentId: string; outcome: string; detail?: string; importId?: string }[]>()
      .notNull(),
    detail: text(),
    startedAt: text('started_at').notNull(),
    endedAt: text('ended_at').notNull(),
  },
  (t) => [index('pulls_by_connector').on(t.connectorId, t.id)],
)
