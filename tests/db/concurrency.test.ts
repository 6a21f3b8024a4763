import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../db/client.node.ts'
import { api } from '../support/client.ts'
import type { RunningServer } from '../support/server.ts'
import { startNode } from '../support/startNode.ts'
import { dayOfRows, startExperiments, type WriteDone, writeAtOnce } from './resultWriters.ts'

const clients = 50
const writesEach = 4
const experimentCount = 10
/** Writers of one experiment, and so the revisions it ends with. */
const revisionsEach = (clients / experimentCount) * writesEach

interface StoredRow {
  date: string
  variant: string
  n: number
  sum: number
}

/** The rows that the writers of one experiment sent, in the order in which they are listed. */
const expectedRows = Array.from({ length: revisionsEach }, (_, index) => dayOfRows(index).rows)
  .flat()
  .map(({ date, variant, n, sum }) => ({ date, variant, n, sum }))

const durations = (done: WriteDone[]) => done.map((write) => write.milliseconds).sort((a, b) => a - b)

async function storedRows(server: RunningServer, experiment: string): Promise<StoredRow[]> {
  const answer = await api(server.url, server.adminToken).get<{ items: StoredRow[] }>(
    `/experiments/${experiment}/results?limit=200`,
  )
  return answer.body.items.map(({ date, variant, n, sum }) => ({ date, variant, n, sum }))
}

async function inDatabase(dbFile: string, sql: string, ...args: string[]) {
  const database = await openDatabase(`file:${dbFile}`)
  const { rows } = await database.client.execute({ sql, args })
  database.close()
  return rows
}

describe.each([
  { name: 'one server', count: 1 },
  { name: 'two servers over one file', count: 2 },
])('fifty clients that write results to ten experiments at once, over $name', ({ count }) => {
  const servers: RunningServer[] = []
  let experiments: string[] = []
  let done: WriteDone[] = []

  beforeAll(async () => {
    const first = await startNode()
    servers.push(first)
    if (count > 1) servers.push(await startNode({ dbFile: first.dbFile }))
    experiments = await startExperiments(first, experimentCount)
    done = await writeAtOnce({ servers, experiments, clients, writesEach })
  }, 300_000)
  afterAll(async () => {
    for (const server of servers.reverse()) await server.stop()
  })

  test('are all accepted', () => {
    expect(done.map((write) => write.status)).toEqual(Array(clients * writesEach).fill(200))
  })

  test('leave exactly the rows that they sent', async () => {
    for (const server of servers)
      for (const experiment of experiments) expect(await storedRows(server, experiment)).toEqual(expectedRows)
  })

  test('leave revisions without a gap, each with one analysis, which is the one that was answered', async () => {
    const [server] = servers
    if (server === undefined) throw new Error('No server')
    const answered = new Set(done.map((write) => write.analysisId))
    expect(answered.size).toBe(done.length)
    for (const experiment of experiments) {
      const rows = await inDatabase(
        server.dbFile,
        `select r.revision, count(a.id) as analyses, max(a.id) as analysis from revisions r
         left join analyses a on a.experiment_id = r.experiment_id and a.revision = r.revision
         where r.experiment_id = ? group by r.revision order by r.revision`,
        experiment,
      )
      expect(rows.map((row) => [row.revision, row.analyses])).toEqual(
        Array.from({ length: revisionsEach }, (_, index) => [index + 1, 1]),
      )
      expect(rows.every((row) => answered.has(String(row.analysis)))).toBe(true)
    }
  })

  test('end with an analysis of all that was written', async () => {
    const [server] = servers
    const { body } = await api(server?.url ?? '', server?.adminToken).get<{
      revision: number
      metrics: { comparisons: { control: { n: number } }[] }[]
    }>(`/experiments/${experiments[0]}/analysis`)
    const sent = expectedRows.filter((row) => row.variant === 'one').reduce((sum, row) => sum + row.n, 0)
    expect(body.revision).toBe(revisionsEach)
    expect(body.metrics[0]?.comparisons[0]?.control.n).toBe(sent)
  })

  test('are served evenly: nobody waits many times as long as most, and each server has its share', () => {
    const sorted = durations(done)
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0
    expect(sorted.at(-1)).toBeLessThan(20 * median)
    const firstHalf = done.slice(0, done.length / 2)
    for (const index of servers.keys()) {
      const share = firstHalf.filter((write) => write.server === index).length / firstHalf.length
      // A half is fair; what a busy machine makes of it is not ours. A server that is starved has next to nothing.
      expect(share).toBeGreaterThan(0.05)
    }
  })
})

describe('writers of one and the same experiment, over two servers', () => {
  const servers: RunningServer[] = []
  let experiment = ''

  beforeAll(async () => {
    const first = await startNode()
    servers.push(first, await startNode({ dbFile: first.dbFile }))
    experiment = (await startExperiments(first, 1))[0] ?? ''
  }, 300_000)
  afterAll(async () => {
    for (const server of servers.reverse()) await server.stop()
  })

  test('are all accepted, fifty of them', async () => {
    const done = await writeAtOnce({ servers, experiments: [experiment], clients, writesEach: 3 })
    expect(new Set(done.map((write) => write.status))).toEqual(new Set([200]))
    expect(new Set(done.map((write) => write.analysisId)).size).toBe(clients * 3)
  }, 300_000)

  test('write once when all of them send one request with one Idempotency-Key', async () => {
    const dbFile = servers[0]?.dbFile ?? ''
    const before = await inDatabase(dbFile, countRevisions, experiment)
    const send = async (index: number): Promise<{ analysisId: string; conflicts: number }> => {
      const server = servers[index % servers.length]
      for (let conflicts = 0; conflicts < 100; conflicts += 1) {
        const answer = await api(server?.url ?? '', server?.adminToken).post<{ analysisId: string }>(
          `/experiments/${experiment}/results`,
          dayOfRows(300),
          { 'idempotency-key': 'the-same-for-everybody' },
        )
        if (answer.status === 200) return { analysisId: answer.body.analysisId, conflicts }
        expect(answer.status).toBe(409)
        expect(answer.headers.get('retry-after')).toBe('1')
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error('In flight for ever')
    }
    const answers = await Promise.all(Array.from({ length: clients }, (_, index) => send(index)))
    expect(new Set(answers.map((answer) => answer.analysisId)).size).toBe(1)
    const after = await inDatabase(dbFile, countRevisions, experiment)
    expect(Number(after[0]?.count) - Number(before[0]?.count)).toBe(1)
  }, 300_000)
})

const countRevisions = 'select count(*) as count from revisions where experiment_id = ?'
