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
  /** Closes, and leaves all that was written in the database file itself. */
  end(): Promise<void>
}

const attempts = 12

/**
 * Opens the database on Node: an embedded file (made with its folder where missing) or a remote libSQL.
 *
 * Two processes on one file meet as SQLITE_BUSY. A connection that was told so is lost: libsql keeps the refused statement
 * and with it the state of the file that it saw, so that all later writes of that connection are refused and its reads are
 * old; closing it does not help, only the garbage collector does. So a busy call is made again on a new connection, after a
 * growing, scattered pause. A batch that was refused has written nothing, so it is safe to repeat.
 */
export async function openDatabase(url: string, authToken?: string): Promise<OpenDatabase> {
  const embedded = url.startsWith('file:')
  if (embedded) mkdirSync(dirname(filePath(url)), { recursive: true })
  const open = () => (embedded ? openFile(url) : openServer(url, authToken))

  let current: Promise<Client> | undefined
  let closed = false
  const again = async <T>(call: (client: Client) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      current ??= open()
      const used = current
      try {
        return await call(await used)
      } catch (error) {
        // A call that waited while another one gave the connection up finds it closed; it has done nothing yet.
        const givenUp = current !== used && !closed
        if (attempt >= attempts || !(givenUp || databaseFailure(error)?.kind === 'busy')) throw error
        if (embedded && current === used) {
          current = undefined
          closeQuietly(used)
        }
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt))
      }
    }
  }
  await again(async () => {})

  const close = () => {
    closed = true
    if (current !== undefined) closeQuietly(current)
  }
  const end = async () => {
    // Whoever copies the file of a stopped server has it whole; another server on the file may keep it from happening.
    if (embedded) await client.execute('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => {})
    close()
  }
  const client: Client = {
    execute: ((...args: Parameters<Client['execute']>) =>
      again((c) => c.execute(...args))) as Client['execute'],
    batch: (statements, mode) => again((c) => c.batch(statements, mode ?? modeOf(statements))),
    migrate: (statements) => again((c) => c.migrate(statements)),
    transaction: (mode?: 'write' | 'read' | 'deferred') => again((c) => c.transaction(mode ?? 'write')),
    executeMultiple: (sql) => again((c) => c.executeMultiple(sql)),
    sync: () => again((c) => c.sync()),
    reconnect: () => again(async (c) => c.reconnect()),
    close,
    get closed() {
      return closed
    },
    protocol: embedded ? 'file' : 'http',
  }
  return { db: drizzle(client), client, close, end }
}

/** One connection: calls on a file take turns in any case, and further ones would not know these settings. */
async function openFile(url: string): Promise<Client> {
  const client = createClient({ url, intMode: 'number', concurrency: 1 })
  for (const setting of ['busy_timeout=2000', 'journal_mode=WAL', 'synchronous=NORMAL', 'foreign_keys=ON'])
    await client.execute(`PRAGMA ${setting}`)
  return client
}

async function openServer(url: string, authToken: string | undefined): Promise<Client> {
  return createClient({ url, intMode: 'number', ...(authToken === undefined ? {} : { authToken }) })
}

function closeQuietly(opening: Promise<Client>): void {
  opening.then((client) => client.close()).catch(() => {})
}

/** A batch that writes takes the write lock before it begins (drizzle leaves that to its first statement). */
function modeOf(statements: Parameters<Client['batch']>[0]): 'write' | 'deferred' {
  const reads = statements.every((statement) => {
    const sql =
      typeof statement === 'string' ? statement : Array.isArray(statement) ? statement[0] : statement.sql
    return /^\s*select\b/i.test(sql)
  })
  return reads ? 'deferred' : 'write'
}

function filePath(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
}
