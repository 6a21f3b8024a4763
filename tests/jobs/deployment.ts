import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../db/client.node.ts'
import { migrateDatabase } from '../../db/migrate.ts'
import { deliveries } from '../../db/schema/digests.ts'
import { createApp } from '../../src/app.ts'
import { nodeHasher } from '../../src/cli/nodeHasher.ts'
import { readConfig } from '../../src/config.ts'
import type { Deps, LogFields } from '../../src/deps.ts'
import { idFactory } from '../../src/newId.ts'
import { adminToken, settings } from '../support/server.ts'

/**
 * The application in this process, over a file, with a clock that only a test moves.
 *
 * @param dbFile the file of another one, to be a second instance beside it, or what a dead one left behind
 */
export async function deployment(dbFile?: string, start = new Date('2026-11-21T12:00:00Z')) {
  const folder = mkdtempSync(join(tmpdir(), 'journeyproof-jobs-'))
  const file = dbFile ?? join(folder, 'test.db')
  await migrateDatabase(`file:${file}`)
  const database = await openDatabase(`file:${file}`)
  let time = start.getTime()
  const now = () => new Date(time)
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const work = new Set<Promise<unknown>>()
  const logged: { event: string; fields: LogFields }[] = []
  const note = (event: string, fields: LogFields = {}) => void logged.push({ event, fields })
  const deps: Deps = {
    db: database.db,
    now,
    newId: idFactory(now, randomBytes),
    randomBytes,
    hasher: nodeHasher,
    fetch,
    defer: (promise) => {
      work.add(promise)
      // What a test does not wait for may find its database closed.
      promise.catch(() => {})
    },
    log: { info: note, error: note },
    config: readConfig(settings),
    publicUrl: 'https://journeyproof.example',
    caller: '203.0.113.7',
    asset: async () => undefined,
  }
  const app = createApp(() => deps)
  const call = async <Body = Record<string, unknown>>(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as Body }
  }
  return {
    file,
    deps,
    app,
    logged,
    post: <Body = Record<string, unknown>>(path: string, body: object) => call<Body>('POST', path, body),
    get: <Body = Record<string, unknown>>(path: string) => call<Body>('GET', path),
    /** Changes a thing that stands at a version. */
    patch: (path: string, body: object, version: number) =>
      call('PATCH', path, body, { 'if-match': `"v${version}"` }),
    /** What a path outside the API answers. */
    request: async (path: string) => (await app.request(path)).json(),
    /** Lets time pass. */
    pass: (seconds: number) => {
      time += seconds * 1000
    },
    /** Waits for what was left to do after the answers. */
    settled: () => Promise.all(work),
    deliveries: () => database.db.select().from(deliveries).orderBy(deliveries.id),
    close: () => {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Deployment = Awaited<ReturnType<typeof deployment>>
