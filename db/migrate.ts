import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { openDatabase } from './client.node.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Brings the database at the address to the newest schema. Safe to run again, and by several processes at once; on Workers it
 * is run at deploy.
 */
export async function migrateDatabase(url: string, authToken?: string): Promise<void> {
  const database = await openDatabase(url, authToken)
  try {
    const db = drizzle(database.client)
    // A migration is applied whole or not at all. Of two processes the slower one fails on what the other has made
    // meanwhile; on its second look there is nothing left to do.
    await migrate(db, { migrationsFolder }).catch(() => migrate(db, { migrationsFolder }))
  } finally {
    database.close()
  }
}
