import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ReportedFigure } from '../../src/domain/reported.ts'
import { experiments } from './experiments.ts'
import { maps } from './maps.ts'

/** A file or a pull that was taken in: append-only but for its reversal, which is written once. */
export const imports = sqliteTable(
  'imports',
  {
    id: text().primaryKey(),
    kind: text({ enum: ['map', 'results', 'evidence', 'backlog'] }).notNull(),
    /** The importer's id in its registry. */
    format: text().notNull(),
    mapId: text('map_id').references(() => maps.id, { onDelete: 'cascade' }),
    experimentId: text('experiment_id').references(() => experiments.id, { onDelete: 'cascade' }),
    /** The connector that brought it; null where a person sent a file. */
    connectorId: text('connector_id'),
    /** sha256 of the bytes as they came. */
    fileHash: text('file_hash').notNull(),
    bytes: integer().notNull(),
    /** Rows or entries that were understood, and those of them that were stored. */
    understood: integer().notNull(),
    accepted: integer().notNull(),
    mapping: text({ mode: 'json' }).$type<unknown>(),
    /** The experiment's revision that it made. */
    revision: integer(),
    at: text().notNull(),
    actor: text().notNull(),
    /** Their name, as it was then. */
    by: text().notNull(),
    reversedAt: text('reversed_at'),
    reversedBy: text('reversed_by'),
    reversalReason: text('reversal_reason'),
  },
  (t) => [
    index('imports_by_hash').on(t.fileHash, t.id),
    index('imports_by_map').on(t.mapId, t.id),
    index('imports_by_experiment').on(t.experimentId, t.id),
  ],
)

/** What an import made, so that its reversal finds it. */
export const importItems = sqliteTable(
  'import_items',
  {
    importId: text('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    entity: text().notNull(),
    entityId: text('entity_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.entityId] })],
)

/** The mapping that was last used for files of one shape, proposed for the next one. */
export const importMappings = sqliteTable(
  'import_mappings',
  {
    format: text().notNull(),
    /** What the files have in common: their headings, or the ids of their metrics and variants. */
    shape: text().notNull(),
    mapping: text({ mode: 'json' }).$type<unknown>().notNull(),
    at: text().notNull(),
    actor: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.format, t.shape] })],
)

/** How far a long import has come; its id is chosen by whoever sends the file, so that it can be asked while it runs. */
export const importProgress = sqliteTable('import_progress', {
  id: text().primaryKey(),
  experimentId: text('experiment_id')
    .notNull()
    .references(() => experiments.id, { onDelete: 'cascade' }),
  status: text({ enum: ['running', 'done', 'failed', 'cancelled'] }).notNull(),
  bytesRead: integer('bytes_read').notNull(),
  /** As announced; null where it was not. */
  totalBytes: integer('total_bytes'),
  rows: integer().notNull(),
  cancelRequested: integer('cancel_requested', { mode: 'boolean' }).notNull().default(false),
  detail: text(),
  startedAt: text('started_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  actor: text().notNull(),
})

/** Figures that a tool reports and that cannot be computed again: shown as such, and no verdict rests on them. */
export const reportedFigures = sqliteTable(
  'reported_figures',
  {
    id: text().primaryKey(),
    experimentId: text('experiment_id')
      .notNull()
      .references(() => experiments.id, { onDelete: 'cascade' }),
    importId: text('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    asOf: text('as_of').notNull(),
    figure: text({ mode: 'json' }).$type<ReportedFigure>().notNull(),
  },
  (t) => [index('reported_figures_by_experiment').on(t.experimentId, t.id)],
)
