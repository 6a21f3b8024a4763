// First of all: what follows does not even load on an old Node.
import './cli/faultsAtStart.ts'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import cron from 'node-cron'
import { openDatabase } from '../db/client.node.ts'
import { migrateDatabase } from '../db/migrate.ts'
import { runDueJobs } from '../jobs/index.ts'
import { createApp } from './app.ts'
import { secretKeyBeside } from './cli/secretKey.ts'
import { readConfig } from './config.ts'
import type { Deps } from './deps.ts'
import { jsonLog } from './log.ts'
import { idFactory } from './newId.ts'
import { firstAdminToken } from './services/tokens/firstAdmin.ts'

/** How long a server that was asked to stop waits for requests that clients are slow to send. */
const patienceMs = 10_000

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
}
const ui = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

const read = readConfig(process.env)
const config = { ...read, secretKey: read.secretKey ?? secretKeyBeside(read.databaseUrl) }
await migrateDatabase(config.databaseUrl, config.databaseAuthToken)
const database = await openDatabase(config.databaseUrl, config.databaseAuthToken)

const now = () => new Date()
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const log = jsonLog((line) => process.stderr.write(`${line}\n`), now)
const deferred = new Set<Promise<unknown>>()

const deps: Deps = {
  db: database.db,
  now,
  newId: idFactory(now, randomBytes),
  randomBytes,
  fetch,
  defer: (work) => {
    const settled = work
      .catch((error: unknown) => {
        // The name only: the message of a failed statement holds its parameters.
        log.error('deferred work failed', { message: error instanceof Error ? error.name : 'unknown' })
      })
      .finally(() => deferred.delete(settled))
    deferred.add(settled)
  },
  log,
  config,
  publicUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
  asset: async (file) => {
    const body = await readFile(join(ui, file))
    return { body: new Uint8Array(body), type: types[extname(file)] ?? 'application/octet-stream' }
  },
}

const token = await firstAdminToken(deps)
if (token !== undefined) process.stdout.write(`First admin token, shown this once: ${token}\n`)

const app = createApp(() => deps)
const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }, (address) => {
  process.stdout.write(`Journeyproof listens on http://${config.host}:${address.port} (docs: /docs)\n`)
})
const ticks = cron.schedule('* * * * *', () => deps.defer(runDueJobs(deps, 1)))

/** Ends when the requests that have begun are answered and what they and the jobs left to do is done. */
async function stop(): Promise<void> {
  await ticks.stop()
  const answered = new Promise((resolve) => server.close(resolve))
  // Connections that clients keep open fall idle only once they are answered.
  if ('closeIdleConnections' in server) setInterval(() => server.closeIdleConnections(), 100)
  await Promise.race([answered, pause(patienceMs)])
  await Promise.allSettled(deferred)
  await database.end()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
