import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { openDatabase } from './client.node.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Brings the database at the address to the newest schema. Safe to run again; on Workers it is run at deploy. */
export async function migrateDatabase(url: string, authToken?: string): Promise<void> {
  const database = await openDatabase(url, authToken)
  try {
    await migrate(drizzle(database.client), { migrationsFolder })
  } finally {
    database.close()
  }
}
