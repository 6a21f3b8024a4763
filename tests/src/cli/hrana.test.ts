import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client/web'
import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql/http'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startHrana } from '../../../src/cli/hrana/server.ts'

const folder = mkdtempSync(join(tmpdir(), 'hrana-'))
const file = join(folder, 'test.db')
const lifetime = 400
let hrana: Awaited<ReturnType<typeof startHrana>>
const connect = () => createClient({ url: hrana.url })

beforeAll(async () => {
  hrana = await startHrana({ file, streamLifetime: lifetime })
})
afterAll(async () => {
  await hrana.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  await connect().executeMultiple(`
    DROP TABLE IF EXISTS child; DROP TABLE IF EXISTS parent;
    CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES parent ON DELETE CASCADE);
  `)
})

const names = async () =>
  (await connect().execute('SELECT name FROM parent ORDER BY id')).rows.map((r) => r.name)
const insert = (name: string) => ({ sql: 'INSERT INTO parent (name) VALUES (?)', args: [name] })
const pipeline = async (body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${hrana.url}/v2/pipeline`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}
const execute = (sql: string) => ({ type: 'execute', stmt: { sql } })

describe('values', () => {
  test('come back with the type and the digits they left with', async () => {
    const db = createClient({ url: hrana.url, intMode: 'bigint' })
    const args = [
      null,
      9_007_199_254_740_993n,
      -1n,
      0.1,
      1e300,
      'Ö "quoted" \u{1F600}',
      '',
      new Uint8Array([0, 255]),
    ]
    const { rows } = await db.execute({ sql: `SELECT ${args.map((_, i) => `? AS c${i}`)}`, args })
    expect(Object.values(rows[0] ?? {})).toEqual([...args.slice(0, -1), new Uint8Array([0, 255]).buffer])
  })

  test('keep a whole REAL apart from an INTEGER', async () => {
    const { body } = await pipeline({ requests: [execute('SELECT 2.0, 2'), { type: 'close' }] })
    expect(body.results[0].response.result.rows[0]).toEqual([
      { type: 'float', value: 2 },
      { type: 'integer', value: '2' },
    ])
  })

  test('can be bound by name, with any of the prefixes', async () => {
    const { rows } = await connect().execute({
      sql: 'SELECT :a AS x, @b AS y, $c AS z',
      args: { a: 'p', b: 'q', c: 'r' },
    })
    expect(rows[0]).toMatchObject({ x: 'p', y: 'q', z: 'r' })
  })

  test('columns carry their names, twins included, and declared types', async () => {
    const { columns, columnTypes } = await connect().execute('SELECT id, name, name, 1 FROM parent')
    expect(columns).toEqual(['id', 'name', 'name', '1'])
    expect(columnTypes).toEqual(['INTEGER', 'TEXT', 'TEXT', ''])
  })
})

describe('what a statement did', () => {
  test('is counted for writes, with RETURNING and without, and not for reads or cascades', async () => {
    const db = connect()
    const first = await db.execute("INSERT INTO parent (name) VALUES ('a'), ('b') RETURNING id")
    expect([first.rows.length, first.rowsAffected, first.lastInsertRowid]).toEqual([2, 2, 2n])
    expect((await db.execute('SELECT * FROM parent')).rowsAffected).toBe(0)
    expect((await db.execute('INSERT INTO child (parent) VALUES (1), (1), (1)')).rowsAffected).toBe(3)
    expect((await db.execute('DELETE FROM parent WHERE id = 1 RETURNING id')).rowsAffected).toBe(1)
    expect((await db.execute('SELECT count(*) AS n FROM child')).rows[0]?.n).toBe(0)
  })
})

describe('errors', () => {
  test.each([
    [
      "INSERT INTO parent (name) VALUES ('a'), ('a')",
      'SQLITE_CONSTRAINT_UNIQUE',
      'UNIQUE constraint failed: parent.name',
    ],
    ["INSERT INTO parent (name) VALUES ('a'), ('a') RETURNING id", 'SQLITE_CONSTRAINT_UNIQUE', 'UNIQUE'],
    ['INSERT INTO parent (name) VALUES (NULL)', 'SQLITE_CONSTRAINT_NOTNULL', 'NOT NULL'],
    ['INSERT INTO child (parent) VALUES (99)', 'SQLITE_CONSTRAINT_FOREIGNKEY', 'FOREIGN KEY'],
    ['SELEC 1', 'SQLITE_ERROR', 'syntax error'],
  ])('%s arrives as %s', async (sql, code, message) => {
    const failure = connect().execute(sql)
    await expect(failure).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
    expect(await names()).toEqual([])
  })

  test('of the request itself are answered as such', async () => {
    expect(await pipeline('{')).toMatchObject({ status: 400, body: { code: 'PROTOCOL' } })
    expect(await pipeline({ requests: [{ type: 'fly' }] })).toMatchObject({ status: 400 })
    expect(await pipeline({ baton: 'nobody', requests: [] })).toMatchObject({
      body: { code: 'BATON_INVALID' },
    })
    expect(await pipeline({ requests: [] }, { 'content-type': 'text/plain' })).toMatchObject({ status: 400 })
    expect((await fetch(`${hrana.url}/v3`)).status).toBe(404)
    expect((await fetch(`${hrana.url}/v2`)).status).toBe(200)
  })
})

describe('a batch', () => {
  test('is written whole', async () => {
    const results = await connect().batch(
      [insert('a'), insert('b'), 'SELECT count(*) AS n FROM parent'],
      'write',
    )
    expect(results[2]?.rows[0]?.n).toBe(2)
  })

  test('leaves nothing behind when one of its statements fails', async () => {
    const failure = connect().batch([insert('a'), insert('b'), insert('a')], 'write')
    await expect(failure).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE', statementIndex: 2 })
    expect(await names()).toEqual([])
  })

  test('obeys its conditions', async () => {
    const step = (sql: string, condition?: unknown) => ({ stmt: { sql }, condition })
    const ok = { type: 'ok', step: 0 }
    const failed = { type: 'error', step: 1 }
    const steps = [
      step('SELECT 1'),
      step('nonsense'),
      step('SELECT 2', { type: 'and', conds: [ok, failed] }),
      step('SELECT 3', { type: 'not', cond: ok }),
      step('SELECT 4', { type: 'or', conds: [{ type: 'error', step: 0 }, { type: 'is_autocommit' }] }),
      step('SELECT 5', { type: 'ok', step: 3 }),
    ]
    const { body } = await pipeline({ requests: [{ type: 'batch', batch: { steps } }, { type: 'close' }] })
    const { step_results, step_errors } = body.results[0].response.result
    expect(step_results.map((r: unknown) => r !== null)).toEqual([true, false, true, false, true, false])
    expect(step_errors.map((e: unknown) => e !== null)).toEqual([false, true, false, false, false, false])
  })

  test('runs on an unbroken connection after another client saw an error', async () => {
    await expect(connect().batch([insert('a'), insert('a')], 'write')).rejects.toThrow()
    await connect().batch([insert('a')], 'write')
    expect(await names()).toEqual(['a'])
  })

  test('of each of 60 clients at once is written, none lost and none refused', async () => {
    const clients = Array.from({ length: 60 }, connect)
    await Promise.all(
      clients.map((db, i) => db.batch([insert(`x${i}`), insert(`y${i}`)], i % 2 ? 'write' : 'deferred')),
    )
    expect(new Set(await names()).size).toBe(120)
  })
})

describe('an interactive transaction', () => {
  test('is seen by others once it is committed', async () => {
    const tx = await connect().transaction('write')
    await tx.execute(insert('a'))
    const others = connect().execute('SELECT count(*) AS n FROM parent')
    await tx.commit()
    expect((await others).rows[0]?.n).toBe(1)
  })

  test('makes other writers wait for their turn', async () => {
    const tx = await connect().transaction('write')
    await tx.execute(insert('first'))
    const waiting = connect().batch([insert('second')], 'write')
    await tx.execute(insert('still first'))
    await tx.commit()
    await waiting
    expect(await names()).toEqual(['first', 'still first', 'second'])
  })

  test('left open is rolled back after its time, and nobody is blocked', async () => {
    const tx = await connect().transaction('write')
    await tx.execute(insert('abandoned'))
    await connect().batch([insert('patient')], 'write')
    expect(await names()).toEqual(['patient'])
    await expect(tx.execute(insert('too late'))).rejects.toMatchObject({ code: 'BATON_INVALID' })
  })

  test('takes each baton once', async () => {
    const { body } = await pipeline({ requests: [execute('SELECT 1')] })
    expect((await pipeline({ baton: body.baton, requests: [] })).status).toBe(200)
    expect((await pipeline({ baton: body.baton, requests: [] })).status).toBe(400)
  })
})

describe('the rest of the protocol', () => {
  test('stores, uses and forgets SQL texts', async () => {
    const use = { type: 'execute', stmt: { sql_id: 7 } }
    const { body } = await pipeline({
      requests: [
        { type: 'store_sql', sql_id: 7, sql: 'SELECT 1' },
        use,
        { type: 'close_sql', sql_id: 7 },
        use,
      ],
    })
    expect(body.results.map((r: { type: string }) => r.type)).toEqual(['ok', 'ok', 'ok', 'error'])
  })

  test('says whether a transaction is open', async () => {
    const requests = [
      { type: 'get_autocommit' },
      execute('BEGIN'),
      { type: 'get_autocommit' },
      { type: 'close' },
    ]
    const { body } = await pipeline({ requests })
    expect([0, 2].map((i) => body.results[i].response.is_autocommit)).toEqual([true, false])
    expect(body.baton).toBeNull()
  })

  test.each([
    ["SELECT id, ':no' FROM parent WHERE name = :name OR name = :name -- ?", true, [':name']],
    ['WITH x AS (SELECT 1) INSERT INTO parent VALUES (?, ?3)', false, [null, null, '?3']],
  ])('describes %s', async (sql, readonly, params) => {
    const { body } = await pipeline({ requests: [{ type: 'describe', sql }, { type: 'close' }] })
    const { result } = body.results[0].response
    expect(result).toMatchObject({ is_readonly: readonly, is_explain: false })
    expect(result.params.map((p: { name: string | null }) => p.name)).toEqual(params)
  })

  test('asks for the token where one is set', async () => {
    const guarded = await startHrana({ file: join(folder, 'guarded.db'), token: 'let me in' })
    await expect(createClient({ url: guarded.url }).execute('SELECT 1')).rejects.toThrow()
    const { rows } = await createClient({ url: guarded.url, authToken: 'let me in' }).execute(
      'SELECT 1 AS one',
    )
    expect(rows[0]?.one).toBe(1)
    await guarded.stop()
  })
})

test('drizzle works over it: typed rows, RETURNING, an atomic batch', async () => {
  const parent = sqliteTable('parent', { id: integer().primaryKey(), name: text().notNull() })
  const db = drizzle(connect())
  const inserted = await db
    .insert(parent)
    .values([{ name: 'a' }, { name: 'b' }])
    .returning()
  expect(inserted).toEqual([
    { id: 1, name: 'a' },
    { id: 2, name: 'b' },
  ])
  const failing = db.batch([db.delete(parent), db.insert(parent).values([{ name: 'c' }, { name: 'c' }])])
  await expect(failing).rejects.toThrow()
  expect(await db.select().from(parent).where(eq(parent.name, 'b')).limit(1)).toEqual([{ id: 2, name: 'b' }])
})
