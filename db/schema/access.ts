import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { mutable } from './columns.ts'

export const tokens = sqliteTable('tokens', {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text({ enum: ['viewer', 'editor', 'admin'] }).notNull(),
  /** SHA-256 of the token; the token itself is shown once and never kept. */
  hash: text().notNull().unique('tokens_hash'),
  expiresAt: text('expires_at'),
  revokedAt: text('revoked_at'),
  ...mutable,
})

/** A reservation: somebody is at work under this key. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    /** SHA-256 of token, method, path and key. */
    scope: text().primaryKey(),
    bodyHash: text('body_hash').notNull(),
    reservedAt: text('reserved_at').notNull(),
  },
  (t) => [index('idempotency_keys_by_time').on(t.reservedAt)],
)

/** The answer, stored in the same batch as the write it answers: its primary key lets one writer through. */
export const idempotencyAnswers = sqliteTable('idempotency_answers', {
  scope: text()
    .primaryKey()
    .references(() => idempotencyKeys.scope, { onDelete: 'cascade' }),
  status: integer().notNull(),
  headers: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  body: text().notNull(),
})

/**
 * The audit trail, and the lock: every change of a thing is a row under its next version, so of two writers who saw the
 * same version one fails on the primary key and nothing of its batch is kept.
 */
export const changes = sqliteTable(
  'changes',
  {
    entityId: text('entity_id').notNull(),
    version: integer().notNull(),
    entity: text().notNull(),
    action: text({ enum: ['create', 'update', 'delete', 'start', 'stop'] }).notNull(),
    mapId: text('map_id'),
    before: text({ mode: 'json' }).$type<unknown>(),
    after: text({ mode: 'json' }).$type<unknown>(),
    actor: text().notNull(),
    at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.entityId, t.version] }),
    index('changes_by_map').on(t.mapId, t.at),
    index('changes_by_time').on(t.at),
  ],
)

export const settings = sqliteTable('settings', {
  id: text().primaryKey(),
  timeZone: text('time_zone').notNull(),
  locale: text({ enum: ['en', 'ru'] }).notNull(),
  /** Of maps that are made without one. */
  currency: text().notNull().default('EUR'),
  digest: text({ mode: 'json' }).$type<{ nextTests: number }>().notNull(),
  ...mutable,
})

/** A person who reads and works on the pages; programs have tokens. */
export const members = sqliteTable('members', {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text({ enum: ['viewer', 'editor', 'admin'] }).notNull(),
  revokedAt: text('revoked_at'),
  ...mutable,
})

/** A link that signs its member in once. Kept as a hash, like everything that lets somebody in. */
export const signInLinks = sqliteTable(
  'sign_in_links',
  {
    hash: text().primaryKey(),
    memberId: text('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
  },
  (t) => [index('sign_in_links_by_expiry').on(t.expiresAt)],
)

/** Somebody signed in, as a member or with a token; ends when it expires, is revoked, or its member or token is. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    hash: text().notNull().unique('sessions_hash'),
    memberId: text('member_id').references(() => members.id, { onDelete: 'cascade' }),
    tokenId: text('token_id').references(() => tokens.id, { onDelete: 'cascade' }),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    revokedAt: text('revoked_at'),
  },
  (t) => [index('sessions_by_member').on(t.memberId, t.id), index('sessions_by_expiry').on(t.expiresAt)],
)

/** Failed sign-ins of one caller in one window of time. */
export const signInAttempts = sqliteTable(
  'sign_in_attempts',
  {
    caller: text().notNull(),
    window: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caller, t.window] })],
)

/** A run of a job for a period of its schedule: the primary key makes it once, the lease makes it one at a time. */
export const jobRuns = sqliteTable(
  'job_runs',
  {
    job: text().notNull(),
    period: text().notNull(),
    startedAt: text('started_at').notNull(),
    leaseUntil: text('lease_until'),
    finishedAt: text('finished_at'),
    attempts: integer().notNull(),
    error: text(),
  },
  (t) => [primaryKey({ columns: [t.job, t.period] }), index('job_runs_by_start').on(t.startedAt)],
)

/** A link by which anybody may read the summary of one experiment, until it is revoked. Kept as a hash, like all that lets somebody in. */
export const sharedLinks = sqliteTable(
  'shared_links',
  {
    id: text().primaryKey(),
    experimentId: text('experiment_id').notNull(),
    hash: text().notNull().unique('shared_links_hash'),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    expiresAt: text('expires_at'),
    revokedAt: text('revoked_at'),
  },
  (t) => [index('shared_links_by_experiment').on(t.experimentId, t.id)],
)
