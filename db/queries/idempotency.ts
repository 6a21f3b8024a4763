import { and, eq, lt, notExists, sql } from 'drizzle-orm'
import type { Database, Statement } from '../database.ts'
import { idempotencyAnswers as answers, idempotencyKeys as keys } from '../schema/access.ts'

export interface StoredAnswer {
  status: number | undefined
  headers: Record<string, string>
  body: string
}

/** What is known under a key: the reservation, and the answer once there is one. */
export async function findAnswer(db: Database, scope: string) {
  const [row] = await db
    .select()
    .from(keys)
    .leftJoin(answers, eq(answers.scope, keys.scope))
    .where(eq(keys.scope, scope))
    .limit(1)
  if (row === undefined) return undefined
  const { bodyHash, reservedAt } = row.idempotency_keys
  const found = row.idempotency_answers
  const answer =
    found === null
      ? null
      : { status: found.status, headers: found.headers, body: JSON.parse(found.body) as unknown }
  return { bodyHash, reservedAt, answer }
}

/**
 * Takes the key, if it is free: never used, used more than a day ago, or reserved before `stale` without an answer since.
 * One statement, so of two requests one gets it.
 */
export async function reserve(
  db: Database,
  row: typeof keys.$inferInsert,
  stale: string,
  dayAgo: string,
): Promise<boolean> {
  await db.delete(keys).where(and(eq(keys.scope, row.scope), lt(keys.reservedAt, dayAgo)))
  const unanswered = notExists(
    db
      .select({ one: sql`1` })
      .from(answers)
      .where(eq(answers.scope, sql`${row.scope}`)),
  )
  const taken = await db
    .insert(keys)
    .values(row)
    .onConflictDoUpdate({
      target: keys.scope,
      set: { bodyHash: row.bodyHash, reservedAt: row.reservedAt },
      setWhere: sql`${lt(keys.reservedAt, stale)} and ${unanswered}`,
    })
    .returning({ scope: keys.scope })
  return taken.length > 0
}

export function storeAnswer(db: Database, scope: string, answer: StoredAnswer): Statement {
  return db
    .insert(answers)
    .values({ scope, status: answer.status ?? 200, headers: answer.headers, body: answer.body })
}

/** Gives the key back after a request that wrote nothing. */
export async function release(db: Database, scope: string): Promise<void> {
  const unanswered = notExists(
    db
      .select({ one: sql`1` })
      .from(answers)
      .where(eq(answers.scope, sql`${scope}`)),
  )
  await db.delete(keys).where(and(eq(keys.scope, scope), unanswered))
}

/** Forgets keys reserved before the instant, and their answers with them. */
export async function forgetKeys(db: Database, before: string): Promise<void> {
  await db.delete(keys).where(lt(keys.reservedAt, before))
}
