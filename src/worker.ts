import type {
  ExecutionContext,
  ExportedHandler,
  Fetcher,
  Crypto as WorkersCrypto,
} from '@cloudflare/workers-types'
import { openRemote } from '../db/client.worker.ts'
import { jobs } from '../jobs/index.ts'
import { runDueJobs } from '../jobs/runDueJobs.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import type { Deps, Hasher } from './deps.ts'
import { jsonLog } from './log.ts'
import { idFactory } from './newId.ts'
import { hex } from './services/crypto/hash.ts'

interface Settings {
  ASSETS: Fetcher
  [setting: string]: unknown
}

const now = () => new Date()
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
// biome-ignore lint/suspicious/noConsole: the console is where a Worker's log goes
const log = jsonLog((line) => console.log(line), now)
const newId = idFactory(now, randomBytes)

/** A Worker has 128 MB and little time: larger files are for an import on Node, into the same database. */
const importLimit = 20 * 1024 * 1024

function hasher(): Hasher {
  const stream = new (crypto as unknown as WorkersCrypto).DigestStream('SHA-256')
  const writer = stream.getWriter()
  return {
    update: (bytes) => writer.write(bytes),
    digest: async () => {
      await writer.close()
      return hex(await stream.digest)
    },
  }
}

interface From {
  origin: string
  caller: string
}

function depsOf(
  settings: Settings,
  context: Pick<ExecutionContext, 'waitUntil'>,
  { origin, caller }: From,
): Deps {
  const { ASSETS, ...rest } = settings
  const read = readConfig(rest)
  const config = { ...read, importLimit: Math.min(read.importLimit, importLimit) }
  return {
    db: openRemote(config.databaseUrl, config.databaseAuthToken),
    now,
    newId,
    randomBytes,
    hasher,
    fetch: (input, init) => fetch(input, init),
    defer: (work) => context.waitUntil(work),
    log,
    config,
    publicUrl: config.publicUrl ?? origin,
    caller,
    asset: async (file) => {
      const found = await ASSETS.fetch(`https://assets.local/${file}`)
      const type = found.headers.get('content-type') ?? 'application/octet-stream'
      return found.ok ? { body: new Uint8Array(await found.arrayBuffer()), type } : undefined
    },
  }
}

const requestDeps = new WeakMap<Request, Deps>()
const app = createApp((request) => {
  const deps = requestDeps.get(request)
  if (deps === undefined) throw new Error('A request came in without its dependencies')
  return deps
})

export default {
  async fetch(request, settings, context) {
    const incoming = request as unknown as Request
    // Cloudflare sets this header itself: no caller can name another address than its own.
    const caller = incoming.headers.get('cf-connecting-ip') ?? ''
    requestDeps.set(incoming, depsOf(settings, context, { origin: new URL(incoming.url).origin, caller }))
    return (await app.fetch(incoming)) as unknown as Awaited<ReturnType<Fetcher['fetch']>>
  },
  async scheduled(_event, settings, context) {
    await runDueJobs(depsOf(settings, context, { origin: '', caller: '' }), jobs)
  },
} satisfies ExportedHandler<Settings>
