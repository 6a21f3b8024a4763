import {
  and,
  asc,
  eq,
  getTableColumns,
  gt,
  type InferInsertModel,
  type InferSelectModel,
  type SQL,
} from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database, Statement } from './database.ts'

type Keyed = SQLiteTable & { id: SQLiteColumn }

export interface Page<Row> {
  rows: Row[]
  /** The id after which the next page begins, or null on the last. */
  next: string | null
}

export interface PageRequest {
  limit: number
  after: string | null
}

/** The five things that are done with every kind of row, typed by its table. */
export interface Store<Row> {
  find(db: Database, id: string): Promise<Row | undefined>
  list(db: Database, where: Partial<Row>, page: PageRequest): Promise<Page<Row>>
  insert(db: Database, rows: Row[]): Statement[]
  /** Fields that are no columns of the table are passed over. */
  update(db: Database, id: string, fields: Partial<Row>): Statement
  remove(db: Database, id: string): Statement
}

// Drizzle's row types do not resolve while the table is still a parameter; they are the table's own at every use below.
export function store<T extends Keyed>(table: T): Store<InferSelectModel<T>> {
  type Row = InferSelectModel<T>
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>
  const rowsPerStatement = Math.floor(32_000 / Object.keys(columns).length)
  const byId = (id: string): SQL => eq(table.id, id)
  const select = (db: Database, where: SQL | undefined, limit: number) =>
    db
      .select()
      .from(table as SQLiteTable)
      .where(where)
      .orderBy(asc(table.id))
      .limit(limit) as unknown as Promise<Row[]>

  return {
    find: async (db, id) => (await select(db, byId(id), 1))[0],
    list: async (db, where, { limit, after }) => {
      const conditions = Object.entries(where).flatMap(([field, value]) => {
        const column = columns[field]
        return column === undefined || value === undefined ? [] : [eq(column, value)]
      })
      if (after !== null) conditions.push(gt(table.id, after))
      const found = await select(db, and(...conditions), limit + 1)
      const rows = found.slice(0, limit)
      const last = rows.at(-1) as { id: string } | undefined
      return { rows, next: found.length > limit && last !== undefined ? last.id : null }
    },
    insert: (db, rows) => {
      const statements: Statement[] = []
      for (let i = 0; i < rows.length; i += rowsPerStatement)
        statements.push(db.insert(table).values(rows.slice(i, i + rowsPerStatement) as InferInsertModel<T>[]))
      return statements
    },
    update: (db, id, fields) =>
      db
        .update(table as SQLiteTable)
        .set(Object.fromEntries(Object.entries(fields).filter(([field]) => field in columns)))
        .where(byId(id)),
    remove: (db, id) => db.delete(table).where(byId(id)),
  }
}
