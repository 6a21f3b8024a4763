import { and, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm'
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

/** The sessions that still hold, newest first, with whose they are. */
export async function openSessions(db: Database, now: string, limit: number) {
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
      member: members.name,
      token: tokens.name,
    })
    .from(sessions)
    .leftJoin(members, eq(members.id, sessions.memberId))
    .leftJoin(tokens, eq(tokens.id, sessions.tokenId))
    .where(
      and(
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        isNull(members.revokedAt),
        isNull(tokens.revokedAt),
        or(isNull(tokens.expiresAt), gt(tokens.expiresAt, now)),
      ),
    )
    .orderBy(desc(sessions.id))
    .limit(limit)
}

/** Ends a session, or every session of a member. */
export function endSessions(db: Database, of: { id: string } | { memberId: string }, now: string): Statement {
  const these = 'id' in of ? eq(sessions.id, of.id) : eq(sessions.memberId, of.memberId)
  return db
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(these, isNull(sessions.revokedAt)))
}

/** Counts an attempt, in one statement so that many at once are all counted; says how many there are now. */
export async function countAttempt(db: Database, caller: string, window: string): Promise<number> {
  const [row] = await db
    .insert(signInAttempts)
    .values({ caller, window, count: 1 })
    .onConflictDoUpdate({
      target: [signInAttempts.caller, signInAttempts.window],
      set: { count: sql`${signInAttempts.count} + 1` },
    })
    .returning({ count: signInAttempts.count })
  return row?.count ?? 0
}

/** Takes back the count of an attempt that was no failure. */
export async function forgiveAttempt(db: Database, caller: string, window: string): Promise<void> {
  await db
    .update(signInAttempts)
    .set({ count: sql`${signInAttempts.count} - 1` })
    .where(and(eq(signInAttempts.caller, caller), eq(signInAttempts.window, window)))
}

/** Forgets what can no longer let anybody in. */
export async function forgetSignIns(db: Database, before: string): Promise<void> {
  await db.batch([
    db.delete(sessions).where(lt(sessions.expiresAt, before)),
    db.delete(signInLinks).where(lt(signInLinks.expiresAt, before)),
    db.delete(signInAttempts).where(lt(signInAttempts.window, before)),
  ])
}
