import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEdge } from '../../src/cli/dev-edge.ts'
import { runtime } from './runtime.ts'
import { adminToken, settings } from './server.ts'
import { startNode } from './startNode.ts'

/** A server of the project's runtime as it is deployed: outgoing calls reach public addresses only. */
export async function startStrict(): Promise<{ url: string; adminToken: string; stop(): Promise<void> }> {
  const { JOURNEYPROOF_ALLOW_PRIVATE_TARGETS: _, ...strict } = settings
  if (runtime === 'node') return startNode({ env: { JOURNEYPROOF_ALLOW_PRIVATE_TARGETS: '' } })
  const folder = mkdtempSync(join(tmpdir(), 'journeyproof-strict-'))
  const edge = await startEdge({ dbFile: join(folder, 'test.db'), vars: strict })
  const stop = async () => {
    await edge.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: edge.url, adminToken, stop }
}
