import type { Database } from '../../db/database.ts'

const lines = new WeakMap<Database, Map<string, Promise<unknown>>>()

/**
 * Runs work on a thing after all work on it that was asked for earlier, among those who share a database client.
 *
 * A server on Node thereby never makes its own requests lose against each other. On the edge every request has a client of
 * its own, so nobody waits, and the keys in the database alone settle who was first.
 */
export async function inTurn<T>(db: Database, thing: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(db) ?? new Map<string, Promise<unknown>>()
  lines.set(db, line)
  const mine = (line.get(thing) ?? Promise.resolve()).then(work)
  const over = mine.catch(() => {})
  line.set(thing, over)
  try {
    return await mine
  } finally {
    if (line.get(thing) === over) line.delete(thing)
  }
}
