import Database from 'libsql'

export type Connection = Database.Database

/** The wait is for other processes on the same file only; the streams of this one take turns. */
export function openConnection(file: string): Connection {
  const connection = new Database(file, { timeout: 2000 })
  connection.defaultSafeIntegers()
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  return connection
}
