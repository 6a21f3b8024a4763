import { sql } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database, Statement } from '../database.ts'
import { changes, members, settings, tokens } from '../schema/access.ts'
import { connectedExperiments, connectors, pulls } from '../schema/connectors.ts'
import { channels, deliveries, digests } from '../schema/digests.ts'
import { evidenceRules, evidenceSources } from '../schema/evidenceRules.ts'
import {
  analyses,
  concludedEffects,
  decisions,
  experimentMetrics,
  experiments,
  faults,
  hypotheses,
  hypothesisBarriers,
  metrics,
  resultRows,
  revisions,
  variants,
  verdictChanges,
} from '../schema/experiments.ts'
import { importItems, importMappings, imports, reportedFigures } from '../schema/imports.ts'
import { barriers, evidence, maps, stages } from '../schema/maps.ts'
import { calendars, predictions, scoreChanges, typedOrders } from '../schema/ranking.ts'

/** What a deployment is made of; a table stands after those that its rows refer to. */
const tables: SQLiteTable[] = [
  settings,
  tokens,
  members,
  maps,
  stages,
  barriers,
  evidence,
  evidenceRules,
  evidenceSources,
  metrics,
  hypotheses,
  hypothesisBarriers,
  experiments,
  variants,
  experimentMetrics,
  revisions,
  resultRows,
  analyses,
  concludedEffects,
  verdictChanges,
  decisions,
  faults,
  predictions,
  scoreChanges,
  typedOrders,
  calendars,
  imports,
  importItems,
  importMappings,
  reportedFigures,
  connectors,
  connectedExperiments,
  pulls,
  channels,
  digests,
  deliveries,
  changes,
]

type Value = string | number | null

/** The rows of a table as they are stored. */
export interface StoredTable {
  name: string
  columns: string[]
  rows: Value[][]
}

const shapeOf = (table: SQLiteTable) => {
  const { name, columns } = getTableConfig(table)
  return { name, columns: columns.map((column) => column.name) }
}

/** The tables that a deployment is made of, and their columns, in an order in which they can be filled. */
export const deploymentTables = tables.map(shapeOf)

const list = (columns: string[]) =>
  sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  )

/** A table by its name, with the columns that are read of it. */
export type TableShape = Pick<StoredTable, 'name' | 'columns'>

/**
 * Everything that is stored, as of one moment: one batch reads it. Rows stand in the order in which they were written.
 *
 * @param shape the tables of a database at an earlier migration, where it is not at the newest
 */
export async function readDeployment(
  db: Database,
  shape: TableShape[] = deploymentTables,
): Promise<StoredTable[]> {
  const select = ({ name, columns }: TableShape) =>
    db.all<Record<string, Value>>(
      sql`select ${list(columns)} from ${sql.identifier(name)} order by ${sql.identifier('rowid')}`,
    )
  const [first, ...rest] = shape
  if (first === undefined) return []
  const found = await db.batch([select(first), ...rest.map(select)])
  return shape.map(({ name, columns }, index) => ({
    name,
    columns,
    rows: (found[index] ?? []).map((row) => columns.map((column) => row[column] ?? null)),
  }))
}

/** The tables that the database has at its migration, and their columns. */
export async function tablesInDatabase(db: Database): Promise<TableShape[]> {
  const found = await db.all<{ name: string; column: string }>(
    sql`select m.name as name, c.name as "column" from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'`,
  )
  const tables = Map.groupBy(found, ({ name }) => name)
  return [...tables].map(([name, rows]) => ({ name, columns: rows.map(({ column }) => column) }))
}

/** How many bytes the database takes. */
export async function databaseSize(db: Database): Promise<number> {
  const [row] = await db.all<{ bytes: number }>(
    sql`select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`,
  )
  return row?.bytes ?? 0
}

const parametersPerStatement = 32_000

/** Fills the tables; all of it belongs into one batch. */
export function fillDeployment(db: Database, stored: StoredTable[]): Statement[] {
  return stored.flatMap(({ name, columns, rows }) => {
    const each = Math.floor(parametersPerStatement / columns.length)
    const statements: Statement[] = []
    for (let from = 0; from < rows.length; from += each) {
      const values = rows.slice(from, from + each).map(
        (row) =>
          sql`(${sql.join(
            row.map((value) => sql`${value}`),
            sql`, `,
          )})`,
      )
      statements.push(
        db.run(
          sql`insert into ${sql.identifier(name)} (${list(columns)}) values ${sql.join(values, sql`, `)}`,
        ),
      )
    }
    return statements
  })
}
