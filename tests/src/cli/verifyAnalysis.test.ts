import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../jobs/deployment.ts'
import { provenVerdict } from '../../jobs/provenVerdict.ts'
import { settings } from '../../support/server.ts'

const root = resolve(import.meta.dirname, '../../..')

let instance: Deployment
beforeEach(async () => {
  instance = await deployment(undefined, new Date())
})
afterEach(() => instance.close())

/** What `npm run verify-analysis -- ...` does, in a process of its own. */
function verify(...args: string[]): Promise<{ code: number; output: string }> {
  const env = { ...process.env, ...settings, DATABASE_URL: `file:${instance.file}` }
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/verify-analysis.ts', ...args],
      { cwd: root, env },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    )
  })
}

/** A test with two analyses, the second after a corrected row, so that the first is of rows that no longer stand. */
async function twoAnalyses(method: string): Promise<string[]> {
  const now = instance.deps.now()
  const key = method.replace(/\W/g, '')
  const plan = {
    method,
    sampleSizePerVariant: 9000,
    ...(method === 'bayesian' ? { lossThreshold: 0.01 } : {}),
  }
  const experiment = await provenVerdict(instance.post, key, now, plan)
  const date = new Date(now.getTime() - 5 * 86_400_000).toISOString().slice(0, 10)
  const corrected = {
    mode: 'cumulative',
    rows: [{ date, variant: 'new', metric: key, n: 10_000, sum: 1010 }],
  }
  await instance.post(`/experiments/${experiment}/results`, corrected)
  const { body } = await instance.get<{ items: { id: string }[] }>(`/experiments/${experiment}/analyses`)
  return body.items.map((item) => item.id)
}

test('every stored analysis is computed again to the byte, those of corrected rows too', async () => {
  for (const method of ['fixed', 'sequential', 'group-sequential', 'bayesian']) await twoAnalyses(method)
  const { code, output } = await verify('--all')
  expect(output).toMatch(/8 of 8 are the same to the byte\n$/)
  expect(code).toBe(0)
}, 60_000)

test('a stored figure that was touched is found, and so is a row', async () => {
  const [latest, first] = await twoAnalyses('sequential')
  await instance.deps.db.run(
    `update analyses set result = replace(result, '"pValue":', '"pValue":0') where id = '${latest}'`,
  )
  const touched = await verify(latest ?? '')
  expect(touched.code).toBe(1)
  expect(touched.output).toMatch(/differs from character \d+ on/)
  expect((await verify(first ?? '')).code).toBe(0)
  await instance.deps.db.run(`update result_rows set summary = replace(summary, '1300', '1301')`)
  const row = await verify(first ?? '')
  expect(row.code).toBe(1)
  expect(row.output).toMatch(/inputs hash to sha256:\w+, not sha256:\w+/)
}, 60_000)

test('what cannot be compared is said', async () => {
  const [latest] = await twoAnalyses('fixed')
  await instance.deps.db.run(`update analyses set engine_version = '0.9.0'`)
  const other = await verify(latest ?? '', 'ana_none')
  expect(other.code).toBe(1)
  expect(other.output).toContain('was computed by engine 0.9.0, which this is not')
  expect(other.output).toContain('ana_none  there is no such analysis')
  expect((await verify()).code).toBe(2)
}, 60_000)
