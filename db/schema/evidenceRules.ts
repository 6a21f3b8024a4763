import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { archived, mutable } from './columns.ts'
import { barriers, maps } from './maps.ts'

/** Binds evidence that names no barrier: what matches belongs to the barrier. Asked in the order of positions. */
export const evidenceRules = sqliteTable(
  'evidence_rules',
  {
    id: text().primaryKey(),
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    barrierId: text('barrier_id')
      .notNull()
      .references(() => barriers.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    keywords: text({ mode: 'json' }).$type<string[]>().notNull(),
    labels: text({ mode: 'json' }).$type<string[]>().notNull(),
    channel: text(),
    position: integer().notNull(),
    archived,
    ...mutable,
  },
  (t) => [index('evidence_rules_by_map').on(t.mapId, t.position, t.id)],
)

/** What may be kept of a source of evidence, and for how long; a source without a row keeps everything for good. */
export const evidenceSources = sqliteTable('evidence_sources', {
  source: text().primaryKey(),
  /** Whether people agreed that their words are kept; without it only counts are. */
  consent: integer({ mode: 'boolean' }).notNull(),
  retentionDays: integer('retention_days'),
  ...mutable,
})
