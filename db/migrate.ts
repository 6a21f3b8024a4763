import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { openDatabase } from './client.node.ts'
import type { Database } from './database.ts'
import { migrationNames } from './newestMigration.ts'

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

/**
 * A database that is thrown away, empty at first, brought from one migration to the next by `next`: it says which one the database
 * has come to, or undefined after the last. What stands in the database meanwhile goes through the migrations that follow.
 */
export async function openScratch(): Promise<{
  db: Database
  next(): Promise<string | undefined>
  close(): void
}> {
  const folder = mkdtempSync(join(tmpdir(), 'journeyproof-scratch-'))
  const database = await openDatabase(`file:${join(folder, 'scratch.db')}`)
  const steps = readMigrationFiles({ migrationsFolder }).map(({ sql }) => sql)
  let at = 0
  return {
    db: database.db,
    next: async () => {
      const statements = steps[at]
      if (statements === undefined) return undefined
      await database.client.migrate(statements)
      at += 1
      return migrationNames[at - 1]
    },
    close: () => {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
