import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { api } from '../support/client.ts'
import type { RunningServer } from '../support/server.ts'

/** Long enough ago for every row of these tests. */
const start = new Date(Date.now() - 400 * 86_400_000)

const day = (index: number): string =>
  new Date(start.getTime() + index * 86_400_000).toISOString().slice(0, 10)

/** A map with one barrier, a hypothesis on it, and experiments that take rows. */
export async function startExperiments(server: RunningServer, count: number): Promise<string[]> {
  const client = api(server.url, server.adminToken)
  const made = async (path: string, body: object) => {
    const answer = await client.post<{ id: string }>(path, body)
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body.id
  }
  const map = await made('/maps', { name: 'Checkout' })
  const stage = await made(`/maps/${map}/stages`, { name: 'Payment', entrants: 9000 })
  const barrier = await made(`/stages/${stage}/barriers`, { title: 'Only one way to pay' })
  await made('/metrics', { key: 'paid', name: 'Paid', type: 'proportion', goodDirection: 'increase' })
  const lift = { low: 0, likely: 0.03, high: 0.06 }
  const hypothesis = await made('/hypotheses', {
    barrierIds: [barrier],
    change: 'Offer three ways to pay',
    metric: 'paid',
    estimates: { lift, effortWeeks: { low: 1, likely: 2, high: 3 } },
  })
  const ids: string[] = []
  for (let i = 0; i < count; i += 1) {
    const id = await made('/experiments', {
      hypothesisId: hypothesis,
      name: `Ways to pay ${i}`,
      variants: [
        { key: 'one', weight: 1, isControl: true },
        { key: 'three', weight: 1 },
      ],
      metrics: [{ key: 'paid', role: 'primary' }],
      plan: {},
    })
    const started = await client.post(`/experiments/${id}/start`, { at: `${day(0)}T00:00:00Z` })
    if (started.status !== 200) throw new Error(`start: ${started.status} ${JSON.stringify(started.body)}`)
    ids.push(id)
  }
  return ids
}

/** One day of both variants, a pair of rows that no other day shares. */
export const dayOfRows = (index: number) => ({
  mode: 'daily',
  rows: [
    { date: day(index), variant: 'one', metric: 'paid', n: 1000 + index, sum: 100 + index },
    { date: day(index), variant: 'three', metric: 'paid', n: 2000 + index, sum: 200 + index },
  ],
})

/** A POST on a connection of the agent: `fetch` shares its connections out so unevenly that it hides what servers do. */
async function post(agent: Agent, server: RunningServer, path: string, body: object) {
  const headers = { authorization: `Bearer ${server.adminToken}`, 'content-type': 'application/json' }
  const sent = request(`${server.url}/api/v1${path}`, { method: 'POST', agent, headers })
  sent.end(JSON.stringify(body))
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 0, body: (await json(answer)) as { analysisId: string } }
}

export interface WriteDone {
  server: number
  status: number
  analysisId: string
  milliseconds: number
}

/**
 * Clients that all write at once, each its own days of one experiment, one after the other.
 *
 * @param options.servers a client belongs to one of them; each has as many clients, and clients of every experiment
 * @returns every write, in the order in which they were answered
 */
export async function writeAtOnce(options: {
  servers: RunningServer[]
  experiments: string[]
  clients: number
  writesEach: number
}): Promise<WriteDone[]> {
  const { servers, experiments, clients, writesEach } = options
  const done: WriteDone[] = []
  const run = async (client: number) => {
    const experiment = experiments[client % experiments.length]
    const turn = Math.floor(client / experiments.length)
    const index = (client + turn) % servers.length
    const server = servers[index]
    if (server === undefined) throw new Error('No server to write to')
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let write = 0; write < writesEach; write += 1) {
      const began = performance.now()
      const { status, body } = await post(
        agent,
        server,
        `/experiments/${experiment}/results`,
        dayOfRows(turn * writesEach + write),
      )
      const milliseconds = performance.now() - began
      done.push({ server: index, status, analysisId: body.analysisId, milliseconds })
    }
    agent.destroy()
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)))
  return done
}
