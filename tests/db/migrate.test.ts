import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../db/client.node.ts'
import { migrateDatabase } from '../../db/migrate.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journeyproof-migrate-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function appliedMigrations(url: string): Promise<number> {
  const database = await openDatabase(url)
  const { rows } = await database.client.execute('select distinct hash from __drizzle_migrations')
  const { rows: all } = await database.client.execute('select hash from __drizzle_migrations')
  database.close()
  expect(all).toHaveLength(rows.length)
  return rows.length
}

test('migrating again changes nothing', async () => {
  const url = `file:${join(folder, 'test.db')}`
  await migrateDatabase(url)
  const applied = await appliedMigrations(url)
  await migrateDatabase(url)
  expect(applied).toBeGreaterThan(0)
  expect(await appliedMigrations(url)).toBe(applied)
})

test('of servers that start at once on a new file, each finds it migrated', async () => {
  const url = `file:${join(folder, 'test.db')}`
  await Promise.all([1, 2, 3, 4].map(() => migrateDatabase(url)))
  expect(await appliedMigrations(url)).toBeGreaterThan(0)
})

test('a migration that fails says why', async () => {
  const url = `file:${join(folder, 'test.db')}`
  const database = await openDatabase(url)
  await database.client.execute('create table changes (something_else text)')
  database.close()
  await expect(migrateDatabase(url)).rejects.toThrow('already exists')
})
