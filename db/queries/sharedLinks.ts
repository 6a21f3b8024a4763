import { and, eq, isNull } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { sharedLinks } from '../schema/access.ts'
import { store } from '../store.ts'

export type SharedLink = typeof sharedLinks.$inferSelect

export const sharedLinkStore = store(sharedLinks)

export async function sharedLinkByHash(db: Database, hash: string): Promise<SharedLink | undefined> {
  const [row] = await db.select().from(sharedLinks).where(eq(sharedLinks.hash, hash)).limit(1)
  return row
}

/** Revokes a link; one that was revoked before keeps its date. */
export const revokeLink = (db: Database, id: string, at: string): Statement =>
  db
    .update(sharedLinks)
    .set({ revokedAt: at })
    .where(and(eq(sharedLinks.id, id), isNull(sharedLinks.revokedAt)))
