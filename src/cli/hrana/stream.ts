import { executeBatch } from './batch.ts'
import type { Connection } from './connection.ts'
import { describe } from './describe.ts'
import { errorToHrana, HranaError } from './errors.ts'
import type { StreamRequest } from './protocol.ts'
import { executeStatement, resolveSql } from './statement.ts'

export type Stream = ReturnType<typeof openStream>

/** The SQL texts stored by one client, and its turn on the connection, kept while its transaction is open. */
export function openStream(connection: Connection, takeTurn: () => Promise<() => void>) {
  const stored = new Map<number, string>()
  let giveTurnBack: (() => void) | undefined
  let open = true

  function answer(request: StreamRequest) {
    if (!open) throw new HranaError('STREAM_CLOSED', 'The stream is closed')
    const { type } = request
    switch (type) {
      case 'execute':
        return { type, result: executeStatement(connection, resolveSql(request.stmt, stored), request.stmt) }
      case 'batch':
        return { type, result: executeBatch(connection, request.batch, stored) }
      case 'sequence':
        connection.exec(resolveSql(request, stored))
        return { type }
      case 'describe':
        return { type, result: describe(connection, resolveSql(request, stored)) }
      case 'store_sql':
        stored.set(request.sql_id, request.sql)
        return { type }
      case 'close_sql':
        stored.delete(request.sql_id)
        return { type }
      case 'get_autocommit':
        return { type, is_autocommit: !connection.inTransaction }
      case 'close':
        close()
        return { type }
    }
  }

  async function beginTurn(): Promise<void> {
    if (giveTurnBack) return
    giveTurnBack = await takeTurn()
    connection.exec('PRAGMA foreign_keys = ON') // the client's migrate() turns them off
  }

  /** A transaction still open here has run out of its time. */
  function endTurn(): void {
    if (giveTurnBack && connection.inTransaction) connection.exec('ROLLBACK')
    giveTurnBack?.()
    giveTurnBack = undefined
  }

  function close(): void {
    open = false
    endTurn()
  }

  async function run(requests: readonly StreamRequest[]) {
    await beginTurn()
    const results = requests.map((request) => {
      try {
        return { type: 'ok', response: answer(request) }
      } catch (error) {
        return { type: 'error', error: errorToHrana(error) }
      }
    })
    if (!open || !connection.inTransaction) endTurn()
    return results
  }

  return { run, close, isOpen: () => open }
}
