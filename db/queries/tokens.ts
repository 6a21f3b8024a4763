import { eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { tokens } from '../schema/access.ts'
import { store } from '../store.ts'

export type TokenRow = typeof tokens.$inferSelect

export const tokenStore = store(tokens)

export async function tokenByHash(db: Database, hash: string): Promise<TokenRow | undefined> {
  const [row] = await db.select().from(tokens).where(eq(tokens.hash, hash)).limit(1)
  return row
}

/** Whether any token was ever made. */
export async function anyToken(db: Database): Promise<boolean> {
  return (await db.select({ id: tokens.id }).from(tokens).limit(1)).length > 0
}

/** Keeps a token unless the same one is kept already. */
export async function keepToken(db: Database, row: TokenRow): Promise<void> {
  await db.insert(tokens).values(row).onConflictDoNothing({ target: tokens.hash })
}
