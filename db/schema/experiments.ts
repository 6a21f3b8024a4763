import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Baseline, Estimates } from '../../src/domain/hypothesis.ts'
import type { Ratings } from '../../src/domain/scoring/ratings.ts'
import { archived, mutable } from './columns.ts'
import { barriers, maps } from './maps.ts'

export const metrics = sqliteTable('metrics', {
  id: text().primaryKey(),
  key: text().notNull().unique('metrics_key'),
  name: text().notNull(),
  type: text({ enum: ['proportion', 'mean', 'ratio'] }).notNull(),
  goodDirection: text('good_direction', { enum: ['increase', 'decrease'] }).notNull(),
  unit: text(),
  valuePerUnit: text('value_per_unit', { mode: 'json' }).$type<{ amount: number; currency: string }>(),
  archived,
  ...mutable,
})

export const hypotheses = sqliteTable(
  'hypotheses',
  {
    id: text().primaryKey(),
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    change: text().notNull(),
    because: text(),
    metric: text()
      .notNull()
      .references(() => metrics.key),
    estimates: text({ mode: 'json' }).$type<Estimates>().notNull(),
    baseline: text({ mode: 'json' }).$type<Baseline>(),
    /** What was typed for frameworks that are typed. */
    ratings: text({ mode: 'json' }).$type<Ratings>(),
    owner: text(),
    archived,
    ...mutable,
  },
  (t) => [index('hypotheses_by_map').on(t.mapId, t.id), index('hypotheses_by_metric').on(t.metric, t.id)],
)

export const hypothesisBarriers = sqliteTable(
  'hypothesis_barriers',
  {
    hypothesisId: text('hypothesis_id')
      .notNull()
      .references(() => hypotheses.id, { onDelete: 'cascade' }),
    barrierId: text('barrier_id')
      .notNull()
      .references(() => barriers.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.hypothesisId, t.barrierId] }),
    index('hypothesis_barriers_by_barrier').on(t.barrierId, t.hypothesisId),
  ],
)

export const experiments = sqliteTable(
  'experiments',
  {
    id: text().primaryKey(),
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    hypothesisId: text('hypothesis_id')
      .notNull()
      .references(() => hypotheses.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    notes: text(),
    status: text({ enum: ['draft', 'running', 'stopped'] }).notNull(),
    /** The plan as JSON text: once started, these bytes are what planHash is the hash of. */
    plan: text().notNull(),
    planHash: text('plan_hash'),
    startedAt: text('started_at'),
    startDate: text('start_date'),
    stoppedAt: text('stopped_at'),
    stopDate: text('stop_date'),
    mode: text({ enum: ['daily', 'cumulative'] }),
    /** The newest revision of what its analysis is computed from; the latest analysis is the one of this revision. */
    revision: integer().notNull().default(0),
    archived,
    ...mutable,
  },
  (t) => [
    index('experiments_by_hypothesis').on(t.hypothesisId, t.id),
    index('experiments_by_map').on(t.mapId, t.id),
    index('experiments_by_status').on(t.status, t.id),
  ],
)

export const variants = sqliteTable(
  'variants',
  {
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    name: text(),
    weight: real().notNull(),
    isControl: integer('is_control', { mode: 'boolean' }).notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.experimentId, t.key] })],
)

export const experimentMetrics = sqliteTable(
  'experiment_metrics',
  {
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    metric: text()
      .notNull()
      .references(() => metrics.key),
    role: text({ enum: ['primary', 'secondary', 'guardrail'] }).notNull(),
    margin: text({ mode: 'json' }).$type<number | { absolute: number }>(),
    /** The metric's definition as the start froze it; null in a draft. */
    type: text({ enum: ['proportion', 'mean', 'ratio'] }),
    goodDirection: text('good_direction', { enum: ['increase', 'decrease'] }),
    position: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.experimentId, t.metric] }),
    index('experiment_metrics_by_metric').on(t.metric, t.experimentId),
  ],
)

/** What was accepted, in order: the primary key makes two writers of one revision impossible. */
export const revisions = sqliteTable(
  'revisions',
  {
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    cause: text({ enum: ['results', 'stop', 'fault', 'reversal'] }).notNull(),
    accepted: integer().notNull(),
    replaced: integer().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.experimentId, t.revision] })],
)

/** Append-only: a row that replaces another marks that one with the revision that superseded it. */
export const resultRows = sqliteTable(
  'result_rows',
  {
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    date: text().notNull(),
    variant: text().notNull(),
    /** The metric's key; empty for exposures. */
    metric: text().notNull(),
    /** `dimension=value` for a breakdown; empty for the total. */
    segment: text().notNull(),
    revision: integer().notNull(),
    /** The summary's fields as they were accepted, as JSON text: SQL never touches a digit of them. Null where the row is void. */
    summary: text(),
    supersededBy: integer('superseded_by'),
  },
  (t) => [
    primaryKey({ columns: [t.experimentId, t.date, t.variant, t.metric, t.segment, t.revision] }),
    index('result_rows_by_revision').on(t.experimentId, t.supersededBy),
  ],
)

export const analyses = sqliteTable(
  'analyses',
  {
    id: text().primaryKey(),
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    asOf: text('as_of').notNull(),
    engineVersion: text('engine_version').notNull(),
    inputHash: text('input_hash').notNull(),
    status: text().notNull(),
    variant: text(),
    contested: integer({ mode: 'boolean' }).notNull(),
    since: text(),
    /** All that the engine was given except the rows, as JSON text: plan, metrics, variants, prior, faults. */
    input: text().notNull(),
    /** The engine's answer, as JSON text, byte for byte. */
    result: text().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (t) => [uniqueIndex('analyses_revision').on(t.experimentId, t.revision)],
)

/**
 * What the programme learns its prior from: the raw effect of each treatment of a concluded experiment, as its latest analysis has
 * it. Kept apart from the analyses, so that no write has to open all of them.
 */
export const concludedEffects = sqliteTable(
  'concluded_effects',
  {
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    variant: text().notNull(),
    /** Relative, on the primary metric, + being good. */
    lift: real().notNull(),
    /** Of the lift. */
    standardError: real('standard_error').notNull(),
  },
  (t) => [primaryKey({ columns: [t.experimentId, t.variant] })],
)

/** A change of the verdict on one treatment. */
export const verdictChanges = sqliteTable(
  'verdict_changes',
  {
    id: text().primaryKey(),
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    analysisId: text('analysis_id')
      .notNull()
      .references(() => analyses.id, { onDelete: 'cascade' }),
    fromStatus: text('from_status').notNull(),
    toStatus: text('to_status').notNull(),
    variant: text().notNull(),
    contested: integer({ mode: 'boolean' }).notNull(),
    since: text().notNull(),
    at: text().notNull(),
  },
  (t) => [
    index('verdict_changes_by_map').on(t.mapId, t.id),
    index('verdict_changes_by_experiment').on(t.experimentId, t.id),
    index('verdict_changes_by_time').on(t.at, t.id),
  ],
)

export const decisions = sqliteTable(
  'decisions',
  {
    id: text().primaryKey(),
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    analysisId: text('analysis_id').references(() => analyses.id),
    decision: text({ enum: ['ship', 'rollBack', 'iterate', 'stop'] }).notNull(),
    reason: text().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
    /** Their name, as it was then. */
    by: text().notNull(),
  },
  (t) => [index('decisions_by_experiment').on(t.experimentId, t.id)],
)

export const faults = sqliteTable(
  'faults',
  {
    id: text().primaryKey(),
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    reason: text().notNull(),
    date: text().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
    /** Their name, as it was then. */
    by: text().notNull(),
  },
  (t) => [index('faults_by_experiment').on(t.experimentId, t.id)],
)
