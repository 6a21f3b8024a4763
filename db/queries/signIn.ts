import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { members, sessions, signInAttempts, signInLinks, tokens } from '../schema/access.ts'
import { store } from '../store.ts'

export type MemberRow = typeof members.$inferSelect
export type SessionRow = typeof sessions.$inferSelect

export const memberStore = store(members)

/** Whether anybody was ever made a member. */
export async function anyMember(db: Database): Promise<boolean> {
  return (await db.select({ id: members.id }).from(members).limit(1)).length > 0
}

export const insertLink = (db: Database, row: typeof signInLinks.$inferInsert): Statement =>
  db.insert(signInLinks).values(row)

/** Uses a link up, if it is unused and not over; settled in one statement, so of two who follow it one gets in. */
export async function spendLink(db: Database, hash: string, now: string): Promise<string | undefined> {
  const [row] = await db
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.hash, hash), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now)))
    .returning({ memberId: signInLinks.memberId })
  return row?.memberId
}

export async function insertSession(db: Database, row: SessionRow): Promise<void> {
  await db.insert(sessions).values(row)
}

/** The session behind a cookie, with who is signed in. */
export async function sessionByHash(db: Database, hash: string) {
  const [row] = await db
    .select({ session: sessions, member: members, token: tokens })
    .from(sessions)
    .leftJoin(members, eq(members.id, sessions.memberId))
    .leftJoin(tokens, eq(tokens.id, sessions.tokenId))
    .where(eq(sessions.hash, hash))
  return row
}

/** Ends a session, or every session of a member. */
export const endSession = (db: Database, id: string, now: string): Statement =>
  db.update(sessions).set({ revokedAt: now }).where(and(eq(sessions.id, id), isNull(sessions.revokedAt)))
export const endSessionsOf = (db: Database, memberId: string, now: string): Statement =>
  db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(eq(sessions.memberId, memberId), isNull(sessions.revokedAt)))

export async function failedAttempts(db: Database, caller: string, window: string): Promise<number> {
  const [row] = await db
    .select({ count: signInAttempts.count })
    .from(signInAttempts)
    .where(and(eq(signInAttempts.caller, caller), eq(signInAttempts.window, window)))
  return row?.count ?? 0
}

export async function countFailure(db: Database, caller: string, window: string): Promise<void> {
  await db
    .insert(signInAttempts)
    .values({ caller, window, count: 1 })
    .onConflictDoUpdate({
      target: [signInAttempts.caller, signInAttempts.window],
      set: { count: sql`${signInAttempts.count} + 1` },
    })
}

/** Forgets what can no longer let anybody in. */
export async function forgetSignIns(db: Database, before: string): Promise<void> {
  await db.batch([
    db.delete(sessions).where(lt(sessions.expiresAt, before)),
    db.delete(signInLinks).where(lt(signInLinks.expiresAt, before)),
    db.delete(signInAttempts).where(lt(signInAttempts.window, before)),
  ])
}
