import type { Connection } from './connection.ts'

const stringsAndComments = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\//g

/** The parameters in SQLite's numbering: a name is numbered once, `?7` is the seventh, `?` follows the highest. */
function parameters(sql: string): { name: string | null }[] {
  const names: (string | null)[] = []
  for (const [token] of sql.replace(stringsAndComments, ' ').matchAll(/\?\d*|[:@$]\w+/g)) {
    if (token === '?') names.push(null)
    else if (token.startsWith('?')) names[Number(token.slice(1)) - 1] = token
    else if (!names.includes(token)) names.push(token)
  }
  return Array.from(names, (name) => ({ name: name ?? null }))
}

/** What the `libsql` package does not tell is read from the compiled program: writing opens a write transaction. */
function isReadonly(connection: Connection, sql: string): boolean {
  const program = connection.prepare(`EXPLAIN ${sql}`).raw().all([]) as unknown[][]
  return !program.some(([, opcode, , writes]) => opcode === 'Transaction' && writes !== 0n)
}

export function describe(connection: Connection, sql: string) {
  const statement = connection.prepare(sql)
  const explain = /^\s*EXPLAIN\b/i.test(sql)
  return {
    params: parameters(sql),
    cols: statement.columns().map(({ name, type }) => ({ name, decltype: type })),
    is_explain: explain,
    is_readonly: explain || isReadonly(connection, sql),
  }
}
