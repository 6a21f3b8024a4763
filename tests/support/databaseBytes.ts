import { existsSync, readFileSync } from 'node:fs'
import { server } from './runtime.ts'

/** The files of the server's database as they are now, the log of its latest writes included. */
export const databaseBytes = (): Buffer =>
  Buffer.concat(
    [server.dbFile, `${server.dbFile}-wal`]
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file)),
  )

/** Whether a text stands anywhere in them. */
export const isInDatabase = (text: string): boolean => databaseBytes().includes(text)
