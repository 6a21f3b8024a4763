import type { Connection } from './connection.ts'
import { HranaError } from './errors.ts'
import type { SqlText, Statement, StatementResult } from './protocol.ts'
import { fromSqlite, toSqlite } from './value.ts'

export function resolveSql({ sql, sql_id }: SqlText, stored: ReadonlyMap<number, string>): string {
  const text = sql ?? (sql_id === undefined ? undefined : stored.get(sql_id))
  if (text === undefined) throw new HranaError('SQL_NOT_FOUND', `No SQL text is stored as ${sql_id}`)
  return text
}

/** Named arguments come with or without their `:`, `@` or `$`; the `libsql` package wants them without. */
function bindings({ args, named_args }: Statement) {
  if (named_args.length === 0) return args.map(toSqlite)
  if (args.length > 0) {
    throw new HranaError('ARGS_BOTH_POSITIONAL_AND_NAMED', 'Positional and named arguments do not mix')
  }
  return Object.fromEntries(named_args.map((arg) => [arg.name.replace(/^[:@$]/, ''), toSqlite(arg.value)]))
}

function counters(connection: Connection) {
  const [row] = connection.prepare('SELECT total_changes(), changes(), last_insert_rowid()').raw().all([])
  const [total, changes, rowid] = row as [bigint, bigint, bigint]
  return { total, changes, rowid }
}

export function executeStatement(connection: Connection, sql: string, request: Statement): StatementResult {
  const statement = connection.prepare(sql)
  const bound = bindings(request)
  if (!statement.reader) {
    const { changes, lastInsertRowid } = statement.run(bound)
    return { cols: [], rows: [], affected_row_count: changes, last_insert_rowid: String(lastInsertRowid) }
  }
  const before = counters(connection)
  const rows = statement.raw().all(bound) as unknown[][]
  const after = counters(connection)
  return {
    cols: statement.columns().map(({ name, type }) => ({ name, decltype: type })),
    rows: request.want_rows ? rows.map((row) => row.map(fromSqlite)) : [],
    affected_row_count: after.total === before.total ? 0 : Number(after.changes),
    last_insert_rowid: String(after.rowid),
  }
}
