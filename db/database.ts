import type { BatchItem } from 'drizzle-orm/batch'
import type { LibSQLDatabase } from 'drizzle-orm/libsql/driver-core'

/** The database as everything above sees it: the same type over an embedded file and over HTTP. */
export type Database = LibSQLDatabase

/** One write, prepared and not yet run. Services collect them; one batch runs them all or none. */
export type Statement = BatchItem<'sqlite'>

/** Runs the statements as one atomic batch. */
export async function runBatch(db: Database, statements: Statement[]): Promise<void> {
  const [first, ...rest] = statements
  if (first === undefined) return
  await db.batch([first, ...rest])
}
