import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Database } from '../../../db/database.ts'

async function tablesOf(db: Database): Promise<string[]> {
  const rows = await db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
  )
  return rows.map(({ name }) => name)
}

/** All rows of all tables, as one hash. */
export async function hashOf(db: Database): Promise<string> {
  const hash = createHash('sha256')
  for (const name of await tablesOf(db))
    hash.update(JSON.stringify(await db.all(sql.raw(`select * from "${name}" order by rowid`))))
  return hash.digest('hex')
}

/** The number of rows of each table, in one question: any row that a request left behind shows. */
export async function countsOf(db: Database): Promise<string> {
  const counts = (await tablesOf(db)).map((name) => `(select count(*) from "${name}") as "${name}"`)
  return JSON.stringify(await db.all(sql.raw(`select ${counts.join(', ')}`)))
}
