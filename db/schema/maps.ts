import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Note, Persona, Touchpoint } from '../../src/domain/map.ts'
import type { MapRanking } from '../../src/domain/scoring/mapRanking.ts'
import { archived, mutable } from './columns.ts'

export const maps = sqliteTable(
  'maps',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    persona: text({ mode: 'json' }).$type<Persona>(),
    goal: text(),
    segment: text(),
    locale: text({ enum: ['en', 'ru'] }).notNull(),
    currency: text().notNull(),
    period: text({ enum: ['week', 'month'] }).notNull(),
    /** How its backlog is ranked, where that differs from the defaults. */
    ranking: text({ mode: 'json' }).$type<MapRanking>(),
    archived,
    ...mutable,
  },
  (t) => [index('maps_by_archived').on(t.archived, t.id)],
)

export const stages = sqliteTable(
  'stages',
  {
    id: text().primaryKey(),
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    name: text().notNull(),
    goal: text(),
    actions: text(),
    thoughts: text(),
    emotion: text(),
    emotionScore: integer('emotion_score'),
    touchpoints: text({ mode: 'json' }).$type<Touchpoint[]>().notNull(),
    opportunities: text({ mode: 'json' }).$type<string[]>().notNull(),
    momentOfTruth: integer('moment_of_truth', { mode: 'boolean' }).notNull().default(false),
    entrants: integer(),
    completions: integer(),
    medianMinutes: real('median_minutes'),
    negativeMentions: integer('negative_mentions'),
    notes: text({ mode: 'json' }).$type<Note[]>().notNull(),
    archived,
    ...mutable,
  },
  (t) => [index('stages_by_map').on(t.mapId, t.position, t.id)],
)

export const barriers = sqliteTable(
  'barriers',
  {
    id: text().primaryKey(),
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    stageId: text('stage_id')
      .notNull()
      .references(() => stages.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    description: text(),
    type: text(),
    affectedShare: real('affected_share'),
    segment: text(),
    touchpoint: text(),
    archived,
    ...mutable,
  },
  (t) => [index('barriers_by_stage').on(t.stageId, t.id), index('barriers_by_map').on(t.mapId, t.id)],
)

export const evidence = sqliteTable(
  'evidence',
  {
    id: text().primaryKey(),
    mapId: text('map_id')
      .notNull()
      .references(() => maps.id, { onDelete: 'cascade' }),
    barrierId: text('barrier_id')
      .notNull()
      .references(() => barriers.id, { onDelete: 'cascade' }),
    source: text().notNull(),
    date: text().notNull(),
    externalId: text('external_id'),
    sampleSize: integer('sample_size'),
    affected: integer(),
    sentiment: real(),
    quote: text(),
    url: text(),
    segment: text(),
    region: text(),
    product: text(),
    channel: text(),
    authorRole: text('author_role'),
    kind: text({ enum: ['observation', 'claim'] }).notNull(),
    claim: text({ mode: 'json' }).$type<{ lift: number; baseline?: number | undefined }>(),
    ...mutable,
  },
  (t) => [
    uniqueIndex('evidence_external_id').on(t.mapId, t.externalId),
    index('evidence_by_barrier').on(t.barrierId, t.id),
    // Holds all that a ranking adds up, so that it never opens a row.
    index('evidence_figures').on(t.mapId, t.kind, t.barrierId, t.source, t.date, t.sampleSize, t.affected),
  ],
)
