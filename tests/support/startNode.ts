import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { adminToken, type RunningServer, settings } from './server.ts'

const root = resolve(import.meta.dirname, '../..')

interface NodeOptions {
  /** An embedded database that outlives the server; without one it gets its own, removed at `stop`. */
  dbFile?: string
  env?: Readonly<Record<string, string>>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await Promise.race([exited, pause(20_000, undefined, { ref: false })])
  child.kill('SIGKILL')
}

/** Runs `src/node.ts` as `npm start` does, in a process of its own; `crash` ends it without a word. */
export async function startNode({
  dbFile,
  env = {},
}: NodeOptions = {}): Promise<RunningServer & { crash(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'journeyproof-node-'))
  const file = dbFile ?? join(folder, 'test.db')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--max-semi-space-size=1', '--import', 'tsx', 'src/node.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings, PORT: String(port), DATABASE_URL: `file:${file}`, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = `${output}${text}`.slice(-20_000)
    })
  }
  const killAtExit = () => child.kill('SIGKILL')
  process.on('exit', killAtExit)
  const finish = async (signal: NodeJS.Signals) => {
    await end(child, signal)
    process.off('exit', killAtExit)
    rmSync(folder, { recursive: true, force: true })
  }
  const deadline = performance.now() + 60_000
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await finish('SIGKILL')
      throw new Error(`The server on Node did not become healthy.\n${output}`)
    }
    await pause(50)
  }
  return { url, adminToken, dbFile: file, stop: () => finish('SIGTERM'), crash: () => finish('SIGKILL') }
}
