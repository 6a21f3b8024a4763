import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { claimConnector } from '../../db/queries/connectors.ts'
import { connectors as connectorTable } from '../../db/schema/connectors.ts'
import { connectors } from '../../jobs/connectors.ts'
import { type GrowthBookStandIn, growthBookToken, startGrowthBook } from '../support/standIns/growthBook.ts'
import { type Deployment, deployment } from './deployment.ts'
import { provenVerdict } from './provenVerdict.ts'

interface Pull {
  status: string
  detail: string | null
  outcomes: { outcome: string; detail?: string }[]
}

const variable = 'JOURNEYPROOF_CONNECTOR_GB'
let one: Deployment
let growthBook: GrowthBookStandIn
let experimentId = ''
let connectorId = ''

beforeEach(async () => {
  one = await deployment()
  growthBook = await startGrowthBook()
  one.deps.config.connectorTokens.set(variable, growthBookToken)
  experimentId = await provenVerdict(one.post, 'paid', one.deps.now())
  connectorId = await connector({ token: growthBookToken })
  snapshot('snp_1')
})
afterEach(async () => {
  one.close()
  await growthBook.stop()
})

async function connector(rest: object): Promise<string> {
  const body = { kind: 'growthbook', name: 'GB', baseUrl: growthBook.url, everyHours: 6, ...rest }
  const made = await one.post<{ id: string }>('/connectors', body)
  expect(made.status).toBe(201)
  await connect(made.body.id)
  return made.body.id
}
const connect = async (id: string) => {
  const answer = await one.app.request(`/api/v1/connectors/${id}/experiments`, {
    method: 'PUT',
    headers: { authorization: 'Bearer admin-token-of-the-tests', 'content-type': 'application/json' },
    body: JSON.stringify([{ experimentId, theirId: 'exp_theirs' }]),
  })
  expect(answer.status).toBe(200)
}
const snapshot = (id: string, sum = 1300) =>
  growthBook.snapshots.set('exp_theirs', {
    id,
    dateUpdated: '2026-11-20T00:00:00.000Z',
    metricId: 'paid',
    arms: { old: { users: 10_000, sum: 1000 }, new: { users: 10_000, sum } },
  })

async function tick(after: number): Promise<void> {
  one.pass(after)
  await connectors.run(one.deps)
}
const pulls = async (id = connectorId) =>
  (await one.get<{ items: Pull[] }>(`/connectors/${id}/pulls?limit=200`)).body.items
const statuses = async () => (await pulls()).map(({ status }) => status).reverse()

describe('the job of connectors', () => {
  test('pulls a minute after experiments were connected, then as often as the connector says', async () => {
    await tick(59)
    expect(growthBook.asked).toHaveLength(0)
    await tick(1)
    expect(await statuses()).toEqual(['done'])
    await tick(6 * 3600 - 1)
    expect(growthBook.asked).toHaveLength(1)
    await tick(1)
    expect(await statuses()).toEqual(['done', 'unchanged'])
    snapshot('snp_2', 1310)
    await tick(6 * 3600)
    expect(await statuses()).toEqual(['done', 'unchanged', 'done'])
  })

  test('names the connector as the one who imported', async () => {
    await tick(60)
    const { body } = await one.get<{ items: { by: string; actor: string; connectorId: string }[] }>(
      `/experiments/${experimentId}/imports`,
    )
    expect(body.items).toMatchObject([{ by: 'GB', connectorId }])
  })

  test('comes back after 5, 10, 20 minutes ... where something failed that may pass, never later than usual', async () => {
    growthBook.answerNext(...Array(100).fill({ status: 500, headers: { 'retry-after': '10' } }))
    await tick(60)
    const waits = [300, 600, 1200, 2400, 4800, 9600, 19_200, 6 * 3600, 6 * 3600]
    for (const [i, wait] of waits.entries()) {
      await tick(wait - 1)
      expect(growthBook.asked, `${i}`).toHaveLength(i + 1)
      await tick(1)
      expect(growthBook.asked, `${i}`).toHaveLength(i + 2)
    }
  })

  test('does not come back before the tool asked for', async () => {
    growthBook.answerNext({ status: 429, headers: { 'retry-after': '86400' } })
    await tick(60)
    await tick(86_399)
    expect(growthBook.asked).toHaveLength(1)
    await tick(1)
    expect(await statuses()).toEqual(['failed', 'done'])
  })

  test('waits for its usual time where the tool refused, as asking sooner changes nothing', async () => {
    growthBook.snapshots.clear()
    await tick(60)
    await tick(6 * 3600 - 1)
    expect(growthBook.asked).toHaveLength(1)
    await tick(1)
    expect(growthBook.asked).toHaveLength(2)
  })

  test('leaves a connector to whoever has it, until five minutes of silence', async () => {
    one.pass(60)
    const now = one.deps.now()
    await claimConnector(one.deps.db, connectorId, {
      now: now.toISOString(),
      leaseUntil: new Date(now.getTime() + 300_000).toISOString(),
      onlyDue: true,
    })
    await tick(300)
    expect(growthBook.asked).toHaveLength(0)
    expect((await one.post(`/connectors/${connectorId}/pull`, {})).status).toBe(409)
    await tick(1)
    expect(await statuses()).toEqual(['done'])
  })

  test('takes the token from the setting that the connector names, and says where it is gone', async () => {
    const id = await connector({ tokenVariable: variable })
    await tick(60)
    expect(growthBook.asked.map(({ authorization }) => authorization)).toEqual(
      Array(2).fill(`Bearer ${growthBookToken}`),
    )
    expect((await pulls(id)).map(({ status }) => status)).toEqual(['unchanged'])
    one.deps.config.connectorTokens.delete(variable)
    await tick(6 * 3600)
    expect(await pulls(id)).toMatchObject([{ status: 'failed', detail: `${variable} is not set` }, {}])
    expect(growthBook.asked).toHaveLength(3)
  })

  test('does not ask an address that is not allowed any more, and says so', async () => {
    one.deps.config.allowPrivateTargets = false
    await tick(60)
    expect(await pulls()).toMatchObject([{ status: 'failed', detail: 'the address is not allowed' }])
    expect(growthBook.asked).toHaveLength(0)
  })

  test('says that the token cannot be opened under another key', async () => {
    one.deps.config.secretKey = 'another-key-than-that-one'
    await tick(60)
    expect((await pulls())[0]?.detail).toContain('JOURNEYPROOF_SECRET_KEY')
  })

  test('asks for nothing where a connector is archived or feeds nothing', async () => {
    const archived = await one.patch(`/connectors/${connectorId}`, { archived: true }, 2)
    expect(archived.status).toBe(200)
    await tick(7 * 3600)
    expect(growthBook.asked).toHaveLength(0)
    expect((await one.post(`/connectors/${connectorId}/pull`, {})).status).toBe(409)
  })

  test('never writes a token to the log, the audit trail or a record', async () => {
    growthBook.answerNext({ status: 401, body: growthBookToken })
    await tick(60)
    const { body } = await one.get<object>('/connectors')
    expect(JSON.stringify([one.logged, await pulls(), body])).not.toContain(growthBookToken)
    const [row] = await one.deps.db.select().from(connectorTable).where(eq(connectorTable.id, connectorId))
    expect(JSON.stringify(row)).not.toContain(growthBookToken)
  })
})
