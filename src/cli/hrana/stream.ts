import { executeBatch } from './batch.ts'
import { closeConnection, openConnection } from './connection.ts'
import { describe } from './describe.ts'
import { errorToHrana, HranaError } from './errors.ts'
import type { StreamRequest } from './protocol.ts'
import { executeStatement, resolveSql } from './statement.ts'

export type Stream = ReturnType<typeof openStream>

/** A connection of its own with the SQL texts stored on it; it keeps its turn while a transaction is open. */
export function openStream(file: string, takeTurn: () => Promise<() => void>) {
  const connection = openConnection(file)
  const stored = new Map<number, string>()
  let giveTurnBack: (() => void) | undefined

  function answer(request: StreamRequest) {
    if (!connection.open) throw new HranaError('STREAM_CLOSED', 'The stream is closed')
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

  function endTurn(): void {
    giveTurnBack?.()
    giveTurnBack = undefined
  }

  function close(): void {
    if (connection.open) closeConnection(connection)
    endTurn()
  }

  async function run(requests: readonly StreamRequest[]) {
    giveTurnBack ??= await takeTurn()
    try {
      return requests.map((request) => {
        try {
          return { type: 'ok', response: answer(request) }
        } catch (error) {
          return { type: 'error', error: errorToHrana(error) }
        }
      })
    } finally {
      if (!connection.open || !connection.inTransaction) endTurn()
    }
  }

  return { run, close, isOpen: () => connection.open }
}
