// First of all: what follows does not even load on an old Node.
import './cli/faultsAtStart.ts'
import { setTimeout as pause } from 'node:timers/promises'
import { type Http2Bindings, type HttpBindings, serve } from '@hono/node-server'
import cron from 'node-cron'
import { jobs } from '../jobs/index.ts'
import { runDueJobs } from '../jobs/runDueJobs.ts'
import { createApp } from './app.ts'
import { openNodeDeps } from './cli/nodeDeps.ts'
import { callerBehindProxy } from './services/sign-in/callerBehindProxy.ts'
import { firstLink } from './services/sign-in/link.ts'
import { firstAdminToken } from './services/tokens/firstAdmin.ts'

/** How long a server that was asked to stop waits for requests that clients are slow to send. */
const patienceMs = 10_000

const { deps, settled, close } = await openNodeDeps(process.env)
const { config } = deps

const token = await firstAdminToken(deps)
if (token !== undefined) process.stdout.write(`First admin token, shown this once: ${token}\n`)

const link = await firstLink(deps)
if (link !== undefined) process.stdout.write(`Sign in within ten minutes, once: ${link.url}\n`)

const callers = new WeakMap<Request, string>()
const app = createApp((request) => ({ ...deps, caller: callers.get(request) ?? '' }))
const answer = (request: Request, bindings: HttpBindings | Http2Bindings) => {
  const peer = bindings.incoming.socket.remoteAddress ?? ''
  callers.set(request, callerBehindProxy(peer, request.headers.get('x-forwarded-for')))
  return app.fetch(request, bindings)
}
const server = serve({ fetch: answer, port: config.port, hostname: config.host }, (address) => {
  process.stdout.write(`Journeyproof listens on http://${config.host}:${address.port} (docs: /docs)\n`)
})
const tick = () => deps.defer(runDueJobs(deps, jobs))
const ticks = cron.schedule('* * * * *', tick)
tick()

/** Ends when the requests that have begun are answered and what they and the jobs left to do is done. */
async function stop(): Promise<void> {
  await ticks.stop()
  const answered = new Promise((resolve) => server.close(resolve))
  // Connections that clients keep open fall idle only once they are answered.
  if ('closeIdleConnections' in server) setInterval(() => server.closeIdleConnections(), 100)
  await Promise.race([answered, pause(patienceMs)])
  await settled()
  await close()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
