import Database from 'libsql'

export type Connection = Database.Database

/** The wait is for other processes on the same file only; streams of this one take turns. */
export function openConnection(file: string): Connection {
  const connection = new Database(file, { timeout: 2000 })
  connection.defaultSafeIntegers()
  connection.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL')
  return connection
}

/** Closing alone would leave the lock of an open transaction behind. */
export function closeConnection(connection: Connection): void {
  if (connection.inTransaction) connection.exec('ROLLBACK')
  connection.close()
}
