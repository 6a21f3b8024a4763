import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { openDatabase } from '../../db/client.node.ts'
import { migrateDatabase } from '../../db/migrate.ts'
import { readConfig } from '../config.ts'
import type { Deps } from '../deps.ts'
import { jsonLog } from '../log.ts'
import { idFactory } from '../newId.ts'
import { nodeHasher } from './nodeHasher.ts'
import { secretKeyBeside } from './secretKey.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
}
const ui = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

/** Everything that reaches outside, on Node, over a database that is brought to the newest schema. */
export async function openNodeDeps(environment: Record<string, unknown>) {
  const read = readConfig(environment)
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
    hasher: nodeHasher,
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
    caller: '',
    asset: async (file) => {
      const body = await readFile(join(ui, file))
      return { body: new Uint8Array(body), type: types[extname(file)] ?? 'application/octet-stream' }
    },
  }
  return {
    deps,
    /** Waits for what was left to do. */
    settled: () => Promise.allSettled(deferred),
    close: () => database.end(),
  }
}
