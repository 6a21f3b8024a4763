import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../db/client.node.ts'
import { migrateDatabase } from '../../db/migrate.ts'
import { createApp } from '../../src/app.ts'
import { nodeHasher } from '../../src/cli/nodeHasher.ts'
import { readConfig } from '../../src/config.ts'
import type { Deps } from '../../src/deps.ts'
import { idFactory } from '../../src/newId.ts'
import { adminToken, settings } from '../support/server.ts'
import { benchBoard } from './board.ts'
import { benchCalendar } from './calendar.ts'
import { benchCalendarSpeed } from './calendarSpeed.ts'
import { benchDailyTotals } from './dailyTotals.ts'
import { benchInsert } from './insert.ts'
import { benchInteraction } from './interaction.ts'
import { benchMap } from './map.ts'
import { table } from './measure.ts'
import { benchRanking } from './ranking.ts'
import { seedMetric } from './seed.ts'
import { benchUncertainty } from './uncertainty.ts'

const folder = mkdtempSync(join(tmpdir(), 'journeyproof-bench-'))
const url = `file:${join(folder, 'bench.db')}`
await migrateDatabase(url)
const { db, client, close } = await openDatabase(url)

try {
  const now = () => new Date('2026-11-21T12:00:00Z')
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const deps: Deps = {
    db,
    now,
    newId: idFactory(now, randomBytes),
    randomBytes,
    hasher: nodeHasher,
    fetch,
    defer: () => {},
    log: { info: () => {}, error: () => {} },
    config: readConfig(settings),
    publicUrl: 'https://journeyproof.example',
    caller: '',
    asset: async () => undefined,
  }
  const app = createApp(() => deps)
  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${adminToken}` }
    const answer = await app.request(`/api/v1${path}`, { headers })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text}`)
    return text
  }
  const post = async (path: string, body: string) => {
    const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'text/csv' }
    const answer = await app.request(`/api/v1${path}`, { method: 'POST', headers, body })
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }
  await seedMetric(db)
  const bench = { deps, client, get, post }
  const lines = [
    ...(await benchRanking(bench)),
    ...(await benchMap(bench)),
    ...(await benchBoard(bench)),
    ...(await benchInsert(bench)),
    ...(await benchDailyTotals(bench)),
    ...(await benchUncertainty()),
    ...(await benchCalendarSpeed(bench)),
  ]
  console.table(table(lines))
  console.table(benchCalendar())
  console.table(await benchInteraction())
} finally {
  close()
  rmSync(folder, { recursive: true, force: true })
}
