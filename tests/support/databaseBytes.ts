import { existsSync, readFileSync } from 'node:fs'
import { server } from './runtime.ts'

/** Whether a text stands anywhere in the files of the server's database, the log of its latest writes included. */
export function isInDatabase(text: string): boolean {
  return [server.dbFile, `${server.dbFile}-wal`].some(
    (file) => existsSync(file) && readFileSync(file).includes(text),
  )
}
