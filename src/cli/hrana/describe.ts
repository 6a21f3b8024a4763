import type { Connection } from './connection.ts'

const stringsAndComments = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\//g
const reading = /^\s*(?:SELECT|VALUES|EXPLAIN|WITH)\b/i
const writing = /\b(?:INSERT|REPLACE)\s+(?:OR\s+\w+\s+)?INTO\b|\bUPDATE\b|\bDELETE\s+FROM\b/i

/** The parameters in SQLite's numbering: a name is numbered once, `?7` is the seventh, `?` follows the highest. */
function parameters(words: string): { name: string | null }[] {
  const names: (string | null)[] = []
  for (const [token] of words.matchAll(/\?\d*|[:@$]\w+/g)) {
    if (token === '?') names.push(null)
    else if (token.startsWith('?')) names[Number(token.slice(1)) - 1] = token
    else if (!names.includes(token)) names.push(token)
  }
  return Array.from(names, (name) => ({ name: name ?? null }))
}

/** The `libsql` package tells the columns; the rest is read from the words of the statement. */
export function describe(connection: Connection, sql: string) {
  const statement = connection.prepare(sql)
  const words = sql.replace(stringsAndComments, ' ')
  const explains = /^\s*EXPLAIN\b/i.test(words)
  return {
    params: parameters(words),
    cols: statement.columns().map(({ name, type }) => ({ name, decltype: type })),
    is_explain: explains,
    is_readonly: explains || (reading.test(words) && !writing.test(words)),
  }
}
