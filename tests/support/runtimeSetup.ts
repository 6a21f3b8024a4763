import { once } from 'node:events'
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import type {} from './runtime.ts'
import type { RunningServer } from './server.ts'
import { startEdgeServer } from './startEdgeServer.ts'
import { startNode } from './startNode.ts'

/**
 * Gives every worker of vitest a server of the project's runtime to itself, so that suites run side by side and yet each has its
 * deployment alone while it runs. A server is started when its worker first asks for one, and stopped after the last suite; or
 * with every suite anew, where the project says so.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { runtime, serverPerSuite } = project.getProvidedContext()
  const started = new Map<string, Promise<RunningServer>>()
  const serverOf = async (worker: string): Promise<RunningServer> => {
    const earlier = started.get(worker)
    if (earlier !== undefined && !serverPerSuite) return earlier
    const server = runtime === 'edge' ? startEdgeServer() : startNode()
    started.set(worker, server)
    await (await earlier)?.stop()
    return server
  }
  const doorman = createServer(async (request, response) => {
    try {
      const { url, adminToken, dbFile } = await serverOf(request.url ?? '')
      response.end(JSON.stringify({ url, adminToken, dbFile }))
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  doorman.listen(0, '127.0.0.1')
  await once(doorman, 'listening')
  const address = doorman.address()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  project.provide('servers', `http://127.0.0.1:${address.port}`)
  return async () => {
    doorman.close()
    for (const server of await Promise.allSettled(started.values()))
      if (server.status === 'fulfilled') await server.value.stop()
  }
}
