import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Range } from '../../src/domain/fields.ts'
import type { ScoreCause } from '../../src/domain/learning/scoreCause.ts'
import { archived, mutable } from './columns.ts'
import { experiments, hypotheses } from './experiments.ts'
import { maps } from './maps.ts'

/** The last simulated ranking of a map by a framework: served while a newer one is computed. */
export const rankings = sqliteTable(
  'rankings',
  {
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    framework: text().notNull(),
    /** Of everything that it was computed from: the same inputs, seed and draws give the same bytes. */
    inputHash: text('input_hash').notNull(),
    result: text().notNull(),
    computedAt: text('computed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.mapId, t.framework] })],
)

/** A score that a concluded test has changed: append-only. */
export const scoreChanges = sqliteTable(
  'score_changes',
  {
    id: text().primaryKey(),
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    hypothesisId: text('hypothesis_id')
      .notNull()
      .references(() => hypotheses.id, { onDelete: 'cascade' }),
    framework: text().notNull(),
    /** The experiment whose verdict caused it. */
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    cause: text({ mode: 'json' }).$type<ScoreCause>().notNull(),
    beforeScore: real('before_score'),
    afterScore: real('after_score'),
    beforeRank: integer('before_rank').notNull(),
    afterRank: integer('after_rank').notNull(),
    at: text().notNull(),
  },
  (t) => [index('score_changes_by_hypothesis').on(t.hypothesisId, t.id)],
)

/** What was expected of a test when it started, kept as it was then: realised lifts are held against it. */
export const predictions = sqliteTable('predictions', {
  experimentId: text('experiment_id')
    .primaryKey()
    .references(() => experiments.id, { onDelete: 'cascade' }),
  mapId: text('map_id')
    .notNull()
    .references(() => maps.id, { onDelete: 'cascade' }),
  hypothesisId: text('hypothesis_id')
    .notNull()
    .references(() => hypotheses.id, { onDelete: 'cascade' }),
  metric: text().notNull(),
  /** Whose estimate it was. */
  by: text(),
  lift: text({ mode: 'json' }).$type<Range>().notNull(),
  /** Score and rank by each framework that had one, among how many. */
  scores: text({ mode: 'json' })
    .$type<Record<string, { score: number; rank: number; of: number }>>()
    .notNull(),
  at: text().notNull(),
})

/** An order of hypotheses that a person typed: a baseline that frameworks are held against. */
export const typedOrders = sqliteTable(
  'typed_orders',
  {
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    by: text().notNull(),
    hypothesisIds: text('hypothesis_ids', { mode: 'json' }).$type<string[]>().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mapId, t.by] })],
)

/** A plan of which tests to run when: what was asked, what was proposed, and whether it was accepted. */
export const calendars = sqliteTable(
  'calendars',
  {
    id: text().primaryKey(),
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    input: text({ mode: 'json' }).$type<unknown>().notNull(),
    proposal: text({ mode: 'json' }).$type<unknown>().notNull(),
    acceptedAt: text('accepted_at'),
    archived,
    ...mutable,
  },
  (t) => [index('calendars_by_map').on(t.mapId, t.id)],
)
