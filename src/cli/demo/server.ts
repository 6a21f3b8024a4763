import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

export interface DemoServer {
  url: string
  token: string
  databaseFile: string
  /** Resolves when the server ends. */
  ended: Promise<unknown>
  stop(): void
}

async function portIsFree(port: number): Promise<number> {
  const probe = createServer().listen(port, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : port
}

/** Starts the service as `npm start` does, in a process of its own, over a new embedded database. */
export async function startServer(wantedPort: number, token: string): Promise<DemoServer> {
  const port = await portIsFree(wantedPort).catch(() => {
    throw new Error(`Port ${wantedPort} is taken; choose another one: PORT=8790 npm run demo`)
  })
  const databaseFile = resolve(root, 'data/demo.db')
  for (const end of ['', '-wal', '-shm']) if (existsSync(databaseFile + end)) rmSync(databaseFile + end)
  const child = spawn(process.execPath, ['--max-semi-space-size=1', '--import', 'tsx', 'src/node.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${databaseFile}`,
      DATABASE_AUTH_TOKEN: '',
      JOURNEYPROOF_ADMIN_TOKEN: token,
    },
  })
  const stop = () => child.kill('SIGTERM')
  process.once('exit', stop)
  const url = `http://127.0.0.1:${port}`
  await healthy(url, child)
  return { url, token, databaseFile, ended: once(child, 'exit'), stop }
}

async function healthy(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error('The server ended before it was ready')
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await pause(50)
  }
  throw new Error('The server was not ready within 30 seconds')
}
