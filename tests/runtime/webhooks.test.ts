import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { isInDatabase } from '../support/databaseBytes.ts'
import { startSlackStandIn } from '../support/slackStandIn.ts'
import { startWebhookReceiver } from '../support/standIns/webhookReceiver.ts'
import { admin, made, type Story, steady, tellStory, unique } from '../support/story.ts'
import type { Created, Delivery, ListOf, Problem } from '../support/views.ts'

interface CreatedChannel extends Created {
  secret: string | null
  events: string[]
}

const start = '2026-09-01'
const receiver = await startWebhookReceiver()
const slack = await startSlackStandIn()
afterAll(async () => {
  await receiver.stop()
  await slack.stop()
})
beforeEach(() => {
  receiver.received.length = 0
  slack.accepted.length = 0
})

const running = () => tellStory({ startedAt: `${start}T00:00:00Z` })
const win = (story: Story, control = 100, treatment = 130) =>
  story.send([
    ...steady(start, [1, 8], { variant: 'control', n: 1000, sum: control }),
    ...steady(start, [1, 8], { variant: 'treatment', n: 1000, sum: treatment }),
  ])
const everything = ['verdict.changed', 'decision.made', 'import.done']

async function webhookFor(story: Story, rest: object = {}): Promise<CreatedChannel> {
  const channel = made(
    await admin.post<CreatedChannel>('/channels', {
      kind: 'webhook',
      name: 'Ours',
      url: receiver.url,
      locale: 'en',
      mapIds: [story.mapId],
      events: everything,
      ...rest,
    }),
  )
  receiver.secret = channel.secret ?? ''
  return channel
}

const messages = (type: string) => receiver.received.filter(({ body }) => body.type === type)
const deliveriesTo = async (channelId: string) =>
  made(await admin.get<ListOf<Delivery>>(`/deliveries?channelId=${channelId}`)).items

describe('a webhook', () => {
  test('is given its signing secret once; after that nothing shows it', async () => {
    const story = await running()
    const key = { 'idempotency-key': unique('key') }
    const body = { kind: 'webhook', name: 'Ours', url: receiver.url, mapIds: [story.mapId] }
    const created = await admin.post<CreatedChannel>('/channels', body, key)
    const { id, secret } = created.body
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const answers = [
      made(await admin.get(`/channels/${id}`)),
      made(await admin.get<ListOf<Created>>('/channels?limit=200')),
      made(await admin.patch(`/channels/${id}`, { events: everything }, { 'if-match': '"v1"' })),
      made(await admin.post<Created>('/channels', body, key)),
    ]
    expect(JSON.stringify(answers)).not.toMatch(/whsec_|[eE]ncrypted/)
    expect(answers[2]).toMatchObject({ events: everything, version: 2 })
    expect(answers[3]).toMatchObject({ id, secret: null })
    expect(isInDatabase(id)).toBe(true)
    expect(isInDatabase((secret ?? '').slice(6, 40))).toBe(false)
  })

  test('gets tests and digests signed, so that it can tell them from what others post', async () => {
    const story = await running()
    const { id } = await webhookFor(story)
    made(await win(story))
    expect(made(await admin.post(`/channels/${id}/test`))).toEqual({ delivered: true, reason: null })
    made(await admin.post<Delivery>('/digests/send', { channelId: id }))
    await expect.poll(() => receiver.received.filter(({ body }) => body.event === 'digest')).toHaveLength(1)
    for (const { status, signatures } of receiver.received) expect([status, signatures]).toEqual([204, 1])
    // With another secret than ours, nothing is believed.
    receiver.secret = `whsec_${Buffer.alloc(32).toString('base64')}`
    const refused = made(await admin.post<{ delivered: boolean; reason: string }>(`/channels/${id}/test`))
    expect(refused).toEqual({ delivered: false, reason: '401' })
  })

  test('can be given another secret; for a day the old one is good too', async () => {
    const story = await running()
    const first = await webhookFor(story)
    const path = `/channels/${first.id}/secret`
    const rotated = made(await admin.post<{ secret: string; previousUntil: string }>(path))
    expect(rotated.secret).not.toBe(first.secret)
    const day = Date.parse(rotated.previousUntil) - Date.now()
    expect(day).toBeGreaterThan(86_390_000)
    expect(day).toBeLessThanOrEqual(86_400_000)
    for (const secret of [first.secret ?? '', rotated.secret]) {
      receiver.secret = secret
      expect(made(await admin.post(`/channels/${first.id}/test`))).toMatchObject({ delivered: true })
    }
    expect(receiver.received.at(-1)?.signatures).toBe(2)
    made(await admin.post(path))
    receiver.secret = first.secret ?? ''
    expect(made(await admin.post(`/channels/${first.id}/test`))).toMatchObject({ delivered: false })
    expect(made(await admin.get(`/channels/${first.id}`))).toMatchObject({ version: 3 })
  })

  test('is the only kind with a secret', async () => {
    const story = await running()
    const channel = await webhookFor(story, { kind: 'slack', url: slack.url })
    expect(channel.secret).toBeNull()
    const refused = await admin.post<Problem>(`/channels/${channel.id}/secret`)
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict'])
    expect((await admin.post('/channels/chn_nowhere/secret')).status).toBe(404)
  })
})

describe('events', () => {
  test('tell a webhook at once of a verdict and of a decision, by the specification', async () => {
    const story = await running()
    const channel = await webhookFor(story)
    made(await win(story))
    await expect.poll(() => messages('verdict.changed')).toHaveLength(1)
    const analysis = await story.analysis()
    const [verdict] = messages('verdict.changed')
    expect(verdict?.status).toBe(204)
    expect(verdict?.id).toMatch(/^evt_\w+$/)
    expect(Object.keys(verdict?.body ?? {}).sort()).toEqual(['data', 'timestamp', 'type'])
    expect(verdict?.body.data).toMatchObject({
      experimentId: story.experimentId,
      mapId: story.mapId,
      analysisId: analysis.id,
      variant: 'treatment',
      from: 'collecting',
      to: 'proven',
      contested: null,
      since: '2026-09-07',
    })
    made(await admin.post(`${story.path}/decision`, { decision: 'ship', reason: 'Покупают чаще' }))
    await expect.poll(() => messages('decision.made')).toHaveLength(1)
    expect(messages('decision.made')[0]?.body.data).toMatchObject({
      decision: 'ship',
      reason: 'Покупают чаще',
      verdict: 'proven',
      analysisId: analysis.id,
    })
    await expect
      .poll(async () => (await deliveriesTo(channel.id)).map(({ status }) => status))
      .toEqual(['delivered', 'delivered'])
  })

  test('tell of imports, of results as of evidence, once each and with their figures', async () => {
    const story = await running()
    const channel = await webhookFor(story, { events: ['import.done'] })
    const row = (variant: string, sum: number) => `2026-09-02,${variant},${story.key('visit')},1000,${sum}`
    const file = `date,variant,metric,n,sum\n${row('control', 100)}\n${row('treatment', 120)}\n`
    const imported = made(
      await admin.post<{ importId: string }>(`${story.path}/results/import?mode=daily`, file),
    )
    await expect.poll(() => messages('import.done')).toHaveLength(1)
    expect(messages('import.done')[0]?.body.data).toMatchObject({
      importId: imported.importId,
      kind: 'results',
      experimentId: story.experimentId,
      connectorId: null,
      understood: 2,
      accepted: 2,
    })
    // The same file again takes nothing in, and says nothing.
    made(await admin.post(`${story.path}/results/import?mode=daily`, file))
    const evidence = 'barrier,source,date,quote\nToo many steps,survey,2026-09-02,Too long\n'
    made(await admin.post(`/maps/${story.mapId}/evidence/import`, evidence))
    await expect
      .poll(() => messages('import.done').map(({ body }) => (body.data as { kind: string }).kind))
      .toEqual(['results', 'evidence'])
    expect(await deliveriesTo(channel.id)).toHaveLength(2)
  })

  test('keep their id when they are sent again, with the time of the attempt', async () => {
    const story = await running()
    const channel = await webhookFor(story)
    receiver.answerNext(503)
    made(await win(story))
    await expect.poll(() => receiver.received).toHaveLength(1)
    await expect
      .poll(async () => (await deliveriesTo(channel.id)).map(({ status, lastError }) => [status, lastError]))
      .toEqual([['pending', '503']])
    const [first] = receiver.received
    expect(first?.status).toBe(503)
    expect(first?.id).toMatch(/^evt_/)
    const [delivery] = await deliveriesTo(channel.id)
    expect(delivery?.attempts).toBe(1)
  })

  test('go only to channels that asked for them, of that map, and in use', async () => {
    const [story, other] = [await running(), await running()]
    const mine = await webhookFor(story, { events: ['decision.made'] })
    const quiet = await webhookFor(story, { events: [] })
    const elsewhere = await webhookFor(other)
    const archived = await webhookFor(story)
    made(await admin.patch(`/channels/${archived.id}`, { archived: true }, { 'if-match': '"v1"' }))
    receiver.secret = mine.secret ?? ''
    made(await win(story))
    made(await admin.post(`${story.path}/decision`, { decision: 'ship', reason: 'x' }))
    await expect.poll(() => receiver.received.map(({ body }) => body.type)).toEqual(['decision.made'])
    for (const { id } of [quiet, elsewhere, archived]) expect(await deliveriesTo(id)).toEqual([])
    expect(await deliveriesTo(mine.id)).toHaveLength(1)
  })

  test('leave digests as they are: what was told at once is told in the digest, and retracted there', async () => {
    const story = await running()
    const { id } = await webhookFor(story, { kind: 'slack', url: slack.url })
    made(await win(story))
    await expect.poll(() => JSON.stringify(slack.accepted)).toContain('A verdict has changed')
    const preview = async () =>
      made(await admin.post<{ items: { kind: string }[] }>('/digests/preview', { channelId: id })).items
    expect(await preview()).toMatchObject([{ kind: 'proven' }])
    const sent = made(await admin.post<Delivery>('/digests/send', { channelId: id }))
    await expect
      .poll(async () => made(await admin.get<Delivery>(`/deliveries/${sent.id}`)).status)
      .toBe('delivered')
    expect(await preview()).toEqual([])
    made(await admin.post(`${story.path}/fault`, { reason: 'The split was by the clock' }))
    await expect.poll(async () => (await deliveriesTo(id)).length).toBe(3)
    expect(await preview()).toMatchObject([{ kind: 'invalid', previously: { status: 'proven' } }])
  })

  test('of many writers at once reach a channel all, in one chain, and hold nobody up', async () => {
    const story = await running()
    const channel = await webhookFor(story)
    const reasons = Array.from({ length: 12 }, (_, i) => `reason ${i}`)
    const answers = await Promise.all(
      reasons.map((reason) => admin.post(`${story.path}/decision`, { decision: 'iterate', reason })),
    )
    expect(answers.map(({ status }) => status)).toEqual(reasons.map(() => 201))
    await expect.poll(() => messages('decision.made').length, { timeout: 10_000 }).toBe(12)
    const told = messages('decision.made').map(({ body }) => (body.data as { reason: string }).reason)
    expect(told.sort()).toEqual(reasons.sort())
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(12)
    expect(await deliveriesTo(channel.id)).toHaveLength(12)
  })

  test('speak the language of a Slack channel, and ping nobody', async () => {
    const story = await running()
    await webhookFor(story, { kind: 'slack', url: slack.url, locale: 'ru' })
    made(await admin.post(`${story.path}/decision`, { decision: 'stop', reason: '<!channel> & all' }))
    await expect.poll(() => slack.accepted).toHaveLength(1)
    const posted = JSON.stringify(slack.accepted)
    expect(posted).toContain('Записано решение')
    expect(posted).toContain('&lt;!channel&gt; &amp; all')
    expect(slack.answers.at(-1)).toBe('200 ok')
  })
})
