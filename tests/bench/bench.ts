import type { Client } from '@libsql/client'
import type { Deps } from '../../src/deps.ts'

/** What a benchmark works on: the application in this process, and the same database below it. */
export interface Bench {
  deps: Deps
  client: Client
  /** The text that the API answers. */
  get(path: string): Promise<string>
  /** Sends a table, which must be taken. */
  post(path: string, table: string): Promise<void>
}

/** The rows of plain statements, read in one go. */
export async function bareRows(client: Client, statements: string[]): Promise<object[][]> {
  const results = await client.batch(statements, 'deferred')
  return results.map((result) => [...result.rows])
}
