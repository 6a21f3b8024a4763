/**
 * Gives one stream the floor at a time, in the order of asking; resolves with the function that gives it back.
 *
 * Two connections of one process must never meet in SQLite: its busy wait would block the event loop on which
 * the lock's holder has to finish, and `libsql` 0.5 keeps the lock of a statement that ended in SQLITE_BUSY.
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
