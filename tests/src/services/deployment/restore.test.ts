import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrationNames, newestMigration } from '../../../../db/newestMigration.ts'
import { deploymentTables } from '../../../../db/queries/deployment.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { provenVerdict } from '../../../jobs/provenVerdict.ts'
import { adminToken, settings } from '../../../support/server.ts'

const root = resolve(import.meta.dirname, '../../../..')

let full: Deployment
let empty: Deployment
beforeEach(async () => {
  full = await deployment(undefined, new Date())
  empty = await deployment(undefined, new Date())
})
afterEach(() => {
  full.close()
  empty.close()
})

const beside = (name: string) => join(dirname(full.file), name)

/** What `npm run <command> -- ...` does over a deployment's database, in a process of its own. */
function run(of: Deployment, command: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, ...settings, DATABASE_URL: `file:${of.file}` }
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', `src/cli/${command}.ts`, ...args],
      { cwd: root, env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    )
  })
}

async function exportOf(of: Deployment): Promise<string> {
  const answer = await of.app.request('/api/v1/export', {
    headers: { authorization: `Bearer ${adminToken}` },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
  return answer.text()
}

describe('an exported deployment', () => {
  it('is restored on an empty one: the same answers, analyses that verify, and the same hash', async () => {
    const experiment = await provenVerdict(full.post, 'signup', full.deps.now())
    await full.post('/channels', {
      kind: 'webhook',
      name: 'Ops <!channel> "quoted"\nÜber 😀',
      url: 'http://127.0.0.1:9/hook',
    })
    const path = beside('deployment.jsonl')
    const written = await run(full, 'export', path)
    expect(written.output).toContain('"end":true')
    const restored = await run(empty, 'restore', path)
    expect(restored).toEqual({
      code: 0,
      output: expect.stringMatching(/^\d+ rows restored; sha256 [0-9a-f]{64}\n$/),
    })

    const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)
    expect(lastLine(await exportOf(empty))).toBe(lastLine(readFileSync(path, 'utf8')))
    for (const question of ['/maps', '/hypotheses', '/channels', `/experiments/${experiment}/analysis`])
      expect(await empty.get(question)).toEqual(await full.get(question))
    const verified = await run(empty, 'verify-analysis', '--all')
    expect(verified).toEqual({ code: 0, output: expect.stringContaining('1 of 1 are the same to the byte') })
  }, 60_000)

  it('holds no token and no address of others in the clear', async () => {
    await full.post('/channels', { kind: 'webhook', name: 'Ops', url: 'http://127.0.0.1:9/very-secret-path' })
    const { body } = await full.post<{ token: string }>('/tokens', { name: 'CI', role: 'viewer' })
    const text = await exportOf(full)
    expect(text).not.toContain('very-secret-path')
    expect(text).not.toContain(body.token)
    expect(text).not.toContain(adminToken)
    expect(text).toContain('"CI"')
  })

  it('is refused where a character was changed, where it breaks off, and where something is there already', async () => {
    await provenVerdict(full.post, 'signup', full.deps.now())
    const text = await exportOf(full)
    const refusals = [
      [text.replace('"signup"', '"signUp"'), /hash to [0-9a-f]{64}, the file says/],
      [text.slice(0, text.length - 200), /breaks off before its end/],
      ['Stage;Barrier\n', /no export of a deployment/],
    ] as const
    for (const [changed, reason] of refusals) {
      writeFileSync(beside('changed.jsonl'), changed)
      const { code, output } = await run(empty, 'restore', beside('changed.jsonl'))
      expect(output).toMatch(reason)
      expect(code).toBe(1)
    }
    writeFileSync(beside('whole.jsonl'), text)
    const { code, output } = await run(full, 'restore', beside('whole.jsonl'))
    expect(output).toMatch(/not empty: there are rows in .*maps/)
    expect(code).toBe(1)
    expect((await empty.get<{ items: object[] }>('/maps')).body.items).toEqual([])
  }, 60_000)
})

/** Written by the version before migration 0005, whose settings had no currency; its heading names no migration. */
const earlier = readFileSync(join(root, 'tests/fixtures/exports/0004_shares.jsonl'), 'utf8')
const named = (migration: string) => {
  const [heading = '', ...rest] = earlier.split('\n')
  return [JSON.stringify({ ...JSON.parse(heading), migration }), ...rest].join('\n')
}

describe('an export of an earlier version', () => {
  it.each([
    ['names the migration at which it was made', named('0004_shares')],
    ['names none', earlier],
  ])(
    'is restored and brought to the newest migration where its heading %s',
    async (_how, text) => {
      writeFileSync(beside('earlier.jsonl'), text)
      expect(await run(empty, 'restore', beside('earlier.jsonl'))).toEqual({
        code: 0,
        output: expect.stringMatching(/^\d+ rows restored; sha256 [0-9a-f]{64}\n$/),
      })
      expect((await empty.get('/settings')).body).toMatchObject({
        timeZone: 'Europe/Moscow',
        currency: 'EUR',
      })
      expect((await empty.get('/hypotheses')).body).toMatchObject({ items: [{ change: 'Change of signup' }] })
      const verified = await run(empty, 'verify-analysis', '--all')
      expect(verified).toEqual({ code: 0, output: expect.stringContaining('1 of 1 ') })

      writeFileSync(beside('now.jsonl'), await exportOf(empty))
      expect(await run(full, 'restore', beside('now.jsonl'))).toMatchObject({ code: 0 })
      expect(await full.get('/settings')).toEqual(await empty.get('/settings'))
    },
    120_000,
  )

  it('is refused, and nothing of it is kept, where its tables are not those of its migration, or of none', async () => {
    const refusals = [
      [
        named('0003_imports').replace('0003', '9999'),
        /the migration 9999_imports, which this version does not have/,
      ],
      [named('0000_start'), /those of no migration that this version knows/],
      [named(newestMigration), /settings: has the columns .*, not .*currency/],
    ] as const
    for (const [text, reason] of refusals) {
      writeFileSync(beside('earlier.jsonl'), text)
      const { code, output } = await run(empty, 'restore', beside('earlier.jsonl'))
      expect(output).toMatch(reason)
      expect(code).toBe(1)
    }
    expect((await empty.get<{ items: object[] }>('/maps')).body.items).toEqual([])
  }, 120_000)
})

it('an export names the newest migration of the database that it was read from', async () => {
  const { rows } = await full.deps.db.run('select count(*) as applied from __drizzle_migrations')
  expect(JSON.parse((await exportOf(full)).split('\n')[0] ?? '')).toMatchObject({
    migration: newestMigration,
  })
  expect(rows[0]).toMatchObject({ applied: migrationNames.length })
})

/** What belongs to one running installation, or is computed anew. */
const leftOut = [
  'idempotency_answers',
  'idempotency_keys',
  'import_progress',
  'job_runs',
  'rankings',
  'sessions',
  'shared_links',
  'sign_in_attempts',
  'sign_in_links',
]

it('every table is exported or left out by name, after those that it refers to', async () => {
  const folder = join(root, 'db/schema')
  const loaded = await Promise.all(
    readdirSync(folder).map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  )
  const all = loaded.flatMap((module) =>
    Object.values(module).flatMap((value) => (is(value, SQLiteTable) ? [getTableConfig(value)] : [])),
  )
  const exported = deploymentTables.map(({ name }) => name)
  expect([...exported, ...leftOut].sort()).toEqual(all.map(({ name }) => name).sort())
  for (const { name, foreignKeys } of all)
    for (const key of foreignKeys) {
      const referred = getTableConfig(key.reference().foreignTable).name
      if (exported.includes(name) && referred !== name)
        expect(exported.indexOf(referred), `${name} refers to ${referred}`).toBeLessThan(
          exported.indexOf(name),
        )
    }
})
