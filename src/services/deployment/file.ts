import type { StoredTable } from '../../../db/queries/deployment.ts'
import { sha256 } from '../crypto/hash.ts'

/**
 * A deployment as JSON lines: a heading, then each table as a line of its own followed by a line per row, and at the end how many
 * rows there are and the SHA-256 of all that stands between. The same data gives the same hash, whenever it is written. The heading
 * names the migration whose tables these are; files that were written before it did have none.
 */
export interface DeploymentFile {
  migration: string | undefined
  tables: StoredTable[]
  sha256: string
}

const format = 1

const bodyLines = (tables: StoredTable[]): string[] =>
  tables.flatMap(({ name, columns, rows }) => [
    JSON.stringify({ table: name, columns, rows: rows.length }),
    ...rows.map((row) => JSON.stringify(row)),
  ])

export const rowsOf = (tables: StoredTable[]): number =>
  tables.reduce((sum, { rows }) => sum + rows.length, 0)

/** The SHA-256 that a file of these tables ends with. */
export const deploymentHash = (tables: StoredTable[]): Promise<string> => sha256(bodyLines(tables).join('\n'))

/**
 * @param migration the one that the tables stand at
 * @param at when it was read, for people
 */
export async function writeDeploymentFile(
  tables: StoredTable[],
  migration: string,
  at: string,
): Promise<string> {
  const body = bodyLines(tables).join('\n')
  const heading = JSON.stringify({ journeyproof: 'deployment', format, migration, at })
  const end = JSON.stringify({ end: true, rows: rowsOf(tables), sha256: await sha256(body) })
  return `${heading}\n${body}\n${end}\n`
}

/**
 * Reads a file and checks it against its own hash.
 *
 * @returns the tables, or what is wrong with the file and on which line
 */
export async function readDeploymentFile(
  text: string,
): Promise<{ ok: true; file: DeploymentFile } | { ok: false; line: number; detail: string }> {
  const lines = text.trimEnd().split('\n')
  const wrong = (line: number, detail: string) => ({ ok: false as const, line, detail })
  const heading = parsed(lines[0]) as Heading | null
  if (heading?.journeyproof !== 'deployment') return wrong(1, 'this is no export of a deployment')
  if (heading.format !== format)
    return wrong(1, `the format is ${heading.format}; this version reads ${format}`)
  const end = parsed(lines.at(-1)) as { end?: unknown; rows?: unknown; sha256?: unknown } | null
  if (end?.end !== true) return wrong(lines.length, 'the file breaks off before its end')
  const body = lines.slice(1, -1)
  const hash = await sha256(body.join('\n'))
  if (hash !== end.sha256)
    return wrong(lines.length, `the lines hash to ${hash}, the file says ${end.sha256}`)

  const tables: StoredTable[] = []
  for (const [index, line] of body.entries()) {
    const value = parsed(line)
    const table = tables.at(-1)
    if (Array.isArray(value) && table !== undefined) {
      if (value.length !== table.columns.length) return wrong(index + 2, 'has too many or too few cells')
      table.rows.push(value)
    } else if (isTable(value)) tables.push({ name: value.table, columns: value.columns, rows: [] })
    else return wrong(index + 2, 'is neither a table nor a row')
  }
  const migration = typeof heading.migration === 'string' ? heading.migration : undefined
  return { ok: true, file: { migration, tables, sha256: hash } }
}

interface Heading {
  journeyproof?: unknown
  format?: unknown
  migration?: unknown
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '')
  } catch {
    return null
  }
}

const isTable = (value: unknown): value is { table: string; columns: string[] } =>
  typeof value === 'object' &&
  value !== null &&
  'table' in value &&
  typeof value.table === 'string' &&
  'columns' in value &&
  Array.isArray(value.columns)
