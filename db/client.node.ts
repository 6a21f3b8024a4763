import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Client, createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import type { Database } from './database.ts'
import { databaseFailure } from './failure.ts'

export interface OpenDatabase {
  db: Database
  client: Client
  close(): void
}

const attempts = 12

/**
 * Opens the database on Node: an embedded file (made with its folder where missing) or a remote libSQL.
 *
 * Two processes on one file meet as SQLITE_BUSY, after which the same connection may keep failing; so a busy call is made
 * again on a new connection, with a growing, scattered pause. A batch that was refused has written nothing, so it is safe
 * to repeat.
 */
export async function openDatabase(url: string, authToken?: string): Promise<OpenDatabase> {
  const embedded = url.startsWith('file:')
  if (embedded) mkdirSync(dirname(filePath(url)), { recursive: true })

  const open = async (): Promise<Client> => {
    const client = createClient({ url, intMode: 'number', ...(authToken === undefined ? {} : { authToken }) })
    if (embedded) {
      await client.execute('PRAGMA busy_timeout=2000')
      await client.execute('PRAGMA journal_mode=WAL')
      await client.execute('PRAGMA synchronous=NORMAL')
      await client.execute('PRAGMA foreign_keys=ON')
    }
    return client
  }

  let current = await open()
  const again = async <T>(call: (client: Client) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const used = current
      try {
        return await call(used)
      } catch (error) {
        if (attempt >= attempts || databaseFailure(error)?.kind !== 'busy') throw error
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt))
        if (current === used) {
          current = await open()
          used.close()
        }
      }
    }
  }

  const client: Client = {
    execute: ((...args: Parameters<Client['execute']>) =>
      again((c) => c.execute(...args))) as Client['execute'],
    batch: (statements, mode) => again((c) => c.batch(statements, mode)),
    migrate: (statements) => again((c) => c.migrate(statements)),
    transaction: (mode?: 'write' | 'read' | 'deferred') => current.transaction(mode ?? 'write'),
    executeMultiple: (sql) => again((c) => c.executeMultiple(sql)),
    sync: () => current.sync(),
    reconnect: () => current.reconnect(),
    close: () => current.close(),
    get closed() {
      return current.closed
    },
    get protocol() {
      return current.protocol
    },
  }
  return { db: drizzle(client), client, close: () => current.close() }
}

function filePath(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
}
