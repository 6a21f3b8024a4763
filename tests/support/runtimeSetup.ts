import type { TestProject } from 'vitest/node'
import type {} from './runtime.ts'
import { startEdgeServer } from './startEdgeServer.ts'
import { startNode } from './startNode.ts'

/** Starts the project's runtime once, before its suites, and stops it after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { runtime } = project.getProvidedContext()
  const { url, adminToken, dbFile, stop } = await (runtime === 'edge' ? startEdgeServer() : startNode())
  project.provide('server', { url, adminToken, dbFile })
  return stop
}
