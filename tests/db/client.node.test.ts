import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type OpenDatabase, openDatabase } from '../../db/client.node.ts'

let folder = ''
let file = ''
let database: OpenDatabase

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journeyproof-client-'))
  file = join(folder, 'deep', 'test.db')
  database = await openDatabase(`file:${file}`)
  await database.client.execute('create table notes (id integer primary key, text text)')
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Another process that takes the write lock, writes a note, and lets go after a while. */
async function holdLock(milliseconds: number): Promise<{ ended: Promise<unknown> }> {
  const script = `
    const Database = require('libsql')
    const db = new Database(process.argv[1])
    db.exec('BEGIN IMMEDIATE')
    db.exec("insert into notes (text) values ('of the other process')")
    console.log('held')
    setTimeout(() => db.exec('COMMIT'), ${milliseconds})`
  const child = spawn(process.execPath, ['-e', script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  return { ended }
}

const texts = async () =>
  (await database.client.execute('select text from notes order by id')).rows.map((row) => row.text)

describe('an embedded file', () => {
  test('is made with its folder, and has the same settings for calls that come at once', async () => {
    const settings = await Promise.all(
      Array.from({ length: 8 }, () =>
        Promise.all(
          ['journal_mode', 'busy_timeout', 'synchronous', 'foreign_keys'].map(async (name) => {
            const { rows } = await database.client.execute(`PRAGMA ${name}`)
            return rows[0]?.[0]
          }),
        ),
      ),
    )
    expect(settings).toEqual(Array(8).fill(['wal', 2000, 1, 1]))
  })

  test('takes a batch as a whole or not at all', async () => {
    const insert = (id: number) => database.db.run(sql`insert into notes (id, text) values (${id}, 'mine')`)
    await expect(database.db.batch([insert(1), insert(2), insert(1)])).rejects.toThrow()
    expect(await texts()).toEqual([])
  })

  test('waits out a lock that another process holds for longer than a connection waits', async () => {
    const { ended } = await holdLock(2600)
    const began = performance.now()
    const insert = database.db.run(sql`insert into notes (text) values ('mine')`)
    const others = [database.client.batch(["insert into notes (text) values ('of a batch')"]), texts()]
    await Promise.all([insert, ...others])
    expect(performance.now() - began).toBeGreaterThan(2000)
    await ended
    expect((await texts()).toSorted()).toEqual(['mine', 'of a batch', 'of the other process'])
  }, 20_000)

  test('shows what another process wrote after this one had been refused', async () => {
    const { ended } = await holdLock(2600)
    await database.client.batch(["insert into notes (text) values ('mine')"])
    await ended
    const { ended: again } = await holdLock(0)
    await again
    expect(await texts()).toEqual(['of the other process', 'mine', 'of the other process'])
    await database.client.execute("insert into notes (text) values ('still writing')")
    expect(await texts()).toHaveLength(4)
  }, 20_000)

  test('takes the write lock before a batch that reads first and writes then', async () => {
    const { ended } = await holdLock(300)
    const [count] = await database.db.batch([
      database.db.all<{ count: number }>(sql`select count(*) as count from notes`),
      database.db.run(sql`insert into notes (text) values ('mine')`),
    ])
    await ended
    expect(count).toEqual([{ count: 1 }])
  })

  test('refuses calls once it is closed', async () => {
    database.close()
    await expect(database.client.execute('select 1')).rejects.toThrow('closed')
  })
})
