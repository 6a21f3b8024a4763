import { and, asc, eq, lt, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { importProgress } from '../schema/imports.ts'

export type ProgressRow = typeof importProgress.$inferSelect

/** Begins to note the progress of an import; false where an import that is under way has the id. */
export async function beginProgress(db: Database, row: ProgressRow, stale: string): Promise<boolean> {
  const begun = await db
    .insert(importProgress)
    .values(row)
    .onConflictDoUpdate({
      target: importProgress.id,
      set: row,
      setWhere: sql`${importProgress.actor} = ${row.actor}
        and (${importProgress.status} <> 'running' or ${importProgress.updatedAt} < ${stale})`,
    })
    .returning({ id: importProgress.id })
  return begun.length > 0
}

/** Notes how far an import has come; answers whether it is to be cancelled. */
export async function noteProgress(
  db: Database,
  id: string,
  fields: Partial<Pick<ProgressRow, 'bytesRead' | 'rows' | 'status' | 'detail' | 'updatedAt'>>,
): Promise<boolean> {
  const [row] = await db
    .update(importProgress)
    .set(fields)
    .where(eq(importProgress.id, id))
    .returning({ cancelRequested: importProgress.cancelRequested })
  return row?.cancelRequested === true
}

export async function findProgress(db: Database, id: string): Promise<ProgressRow | undefined> {
  const [row] = await db.select().from(importProgress).where(eq(importProgress.id, id)).limit(1)
  return row
}

/** The imports into an experiment that are under way. */
export function runningImports(db: Database, experimentId: string, since: string): Promise<ProgressRow[]> {
  return db
    .select()
    .from(importProgress)
    .where(and(eq(importProgress.experimentId, experimentId), eq(importProgress.status, 'running')))
    .orderBy(asc(importProgress.startedAt))
    .then((rows) => rows.filter((row) => row.updatedAt >= since))
}

export function requestCancel(db: Database, id: string): Statement {
  return db
    .update(importProgress)
    .set({ cancelRequested: true })
    .where(and(eq(importProgress.id, id), eq(importProgress.status, 'running')))
}

/** Forgets the progress of imports that were last heard of before the instant. */
export async function forgetProgress(db: Database, before: string): Promise<void> {
  await db.delete(importProgress).where(lt(importProgress.updatedAt, before))
}
