import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEdge } from '../../src/cli/dev-edge.ts'
import { adminToken, type RunningServer, settings } from './server.ts'

/** Runs the worker in workerd over a new embedded database, removed at `stop`. */
export async function startEdgeServer(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'journeyproof-worker-'))
  const dbFile = join(folder, 'test.db')
  const edge = await startEdge({ dbFile, vars: settings })
  const stop = async () => {
    await edge.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: edge.url, adminToken, dbFile, stop }
}
