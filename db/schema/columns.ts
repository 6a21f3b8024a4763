import { integer, text } from 'drizzle-orm/sqlite-core'

/** Columns of everything that people change: a version for conditional writes, and when it was made and last changed. */
export const mutable = {
  version: integer().notNull().default(1),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
}

export const archived = integer({ mode: 'boolean' }).notNull().default(false)
