/**
 * Gives one stream the floor at a time, in the order of asking; resolves with the function that gives it back.
 *
 * So all streams share one connection, and none meets another in SQLite: there a busy wait would block the event
 * loop on which the lock's holder has to finish, and `libsql` 0.5 keeps the lock of a statement that ended in
 * SQLITE_BUSY, and the files of a closed connection, until the garbage is collected.
 */
export function createTurns(): () => Promise<() => void> {
  let last = Promise.resolve()
  return async () => {
    const turn = Promise.withResolvers<void>()
    const before = last
    last = turn.promise
    await before
    return turn.resolve
  }
}
