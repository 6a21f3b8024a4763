import type { Database, Statement } from '../database.ts'
import { changes } from '../schema/access.ts'

export type Change = typeof changes.$inferInsert

// SQLite takes 32,766 parameters a statement; a change has nine.
const rowsPerStatement = 3000

/** Records changes; of two that make the same version of one thing the second fails, and its batch with it. */
export function recordChanges(db: Database, rows: Change[]): Statement[] {
  const statements: Statement[] = []
  for (let i = 0; i < rows.length; i += rowsPerStatement)
    statements.push(db.insert(changes).values(rows.slice(i, i + rowsPerStatement)))
  return statements
}
