import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { migrateDatabase } from '../../db/migrate.ts'
import { startHrana } from './hrana/server.ts'

const root = resolve(import.meta.dirname, '../..')
const wrangler = join(
  dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
  'bin/wrangler.js',
)
const startupTimeout = 60_000

interface EdgeOptions {
  /** The embedded database; made and migrated when it is not there. */
  dbFile: string
  /** A free one when not given. */
  port?: number
  /** Settings of the worker, beside the address of its database. */
  vars: Readonly<Record<string, string>>
  /** Gets what wrangler and the worker print. */
  log?: (text: string) => void
}

function startWrangler(port: number, state: string, settings: Readonly<Record<string, string>>) {
  const options = ['--local', '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0']
  const quiet = ['--persist-to', state, '--show-interactive-dev-session', 'false']
  const vars = Object.entries(settings).flatMap(([name, value]) => ['--var', `${name}:${value}`])
  return spawn(process.execPath, [wrangler, 'dev', ...options, ...quiet, ...vars], {
    cwd: root,
    detached: true, // the leader of a group of its own, so that workerd and esbuild below it can be ended with it
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CI: '1',
      NO_COLOR: '1',
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_HIDE_BANNER: 'true',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  })
}

function signalGroup(leader: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (leader.pid !== undefined) process.kill(-leader.pid, signal)
  } catch {
    // Nothing of the group is left.
  }
}

async function endGroup(leader: ChildProcess): Promise<void> {
  if (leader.exitCode === null && leader.signalCode === null) {
    signalGroup(leader, 'SIGTERM')
    await Promise.race([once(leader, 'exit'), pause(3000, undefined, { ref: false })])
  }
  signalGroup(leader, 'SIGKILL')
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

/** The worker's address, once it answers there. */
async function untilHealthy(
  child: ReturnType<typeof startWrangler>,
  log: (text: string) => void,
): Promise<string> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = `${output}${text}`.slice(-20_000)
      log(text)
    })
  }
  const deadline = performance.now() + startupTimeout
  while (performance.now() < deadline && child.exitCode === null) {
    const url = /Ready on (http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1]
    if (url && (await isHealthy(url))) return url
    await pause(50)
  }
  throw new Error(`The worker did not become healthy.\n${output}`)
}

/** Runs the worker in workerd on this machine, without a network, against an embedded libSQL file. */
export async function startEdge({ dbFile, port = 0, vars, log = () => {} }: EdgeOptions) {
  mkdirSync(dirname(resolve(dbFile)), { recursive: true })
  const token = randomBytes(16).toString('hex')
  const hrana = await startHrana({ file: dbFile, token })
  const state = mkdtempSync(join(tmpdir(), 'journeyproof-edge-'))
  let child: ReturnType<typeof startWrangler> | undefined
  const killAtExit = () => {
    if (child) signalGroup(child, 'SIGKILL')
    rmSync(state, { recursive: true, force: true })
  }
  process.on('exit', killAtExit)

  async function stop(): Promise<void> {
    if (child) await endGroup(child)
    process.off('exit', killAtExit)
    await hrana.stop()
    rmSync(state, { recursive: true, force: true })
  }

  try {
    await migrateDatabase(hrana.url, token)
    child = startWrangler(port, state, { ...vars, DATABASE_URL: hrana.url, DATABASE_AUTH_TOKEN: token })
    return { url: await untilHealthy(child, log), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { db: { type: 'string', default: join(root, 'data/edge.db') }, port: { type: 'string' } },
  })
  const passedOn = [
    'JOURNEYPROOF_SECRET_KEY',
    'JOURNEYPROOF_ALLOW_PRIVATE_TARGETS',
    'JOURNEYPROOF_PUBLIC_URL',
  ]
  const given = passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))
  const adminToken = process.env.JOURNEYPROOF_ADMIN_TOKEN ?? randomBytes(24).toString('base64url')
  let stop = async () => {} // while it starts, leaving is enough: what was started ends with this process
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(0)))
  }
  const edge = await startEdge({
    dbFile: values.db,
    port: Number(values.port ?? process.env.PORT ?? 8787),
    vars: { ...Object.fromEntries(given), JOURNEYPROOF_ADMIN_TOKEN: adminToken },
    log: (text) => process.stdout.write(text),
  })
  stop = edge.stop
  console.log(`Journeyproof on workerd: ${edge.url}`)
  if (!process.env.JOURNEYPROOF_ADMIN_TOKEN) console.log(`Admin token of this run: ${adminToken}`)
}

if (import.meta.main) await main()
