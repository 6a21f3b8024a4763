import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { server } from '../support/runtime.ts'
import { startSlackStandIn } from '../support/slackStandIn.ts'
import { admin, made, type Story, steady, tellStory } from '../support/story.ts'
import type { Created, Delivery, ListOf, Problem } from '../support/views.ts'

interface Preview {
  text: string
  blocks: { type: string }[]
  items: {
    kind: string
    status: string
    variant: string
    barriers: string[]
    since: string
    analysisId: string
    relative: { estimate: number; lower: number; upper: number } | null
    shrunken: { estimate: number } | null
    previously: { status: string; on: string | null } | null
    link: string | null
  }[]
  nextTests: { hypothesisId: string; score: number | null }[]
  quiet: boolean
}

const start = '2026-09-01'
const slack = await startSlackStandIn()
afterAll(() => slack.stop())
beforeEach(() => {
  slack.accepted.length = 0
  slack.answers.length = 0
})

const days = (story: Story, first: number, last: number, control: number, treatment: number, units = 1000) =>
  story.send([
    ...steady(start, [first, last], { variant: 'control', n: 1000, sum: control }),
    ...steady(start, [first, last], { variant: 'treatment', n: units, sum: treatment }),
  ])
const running = () => tellStory({ startedAt: `${start}T00:00:00Z`, plan: { sampleSizePerVariant: 20_000 } })
const preview = async (body: object) => made(await admin.post<Preview>('/digests/preview', body))

async function channelFor(story: Story, rest: object = {}) {
  const channel = {
    kind: 'slack',
    name: 'Team',
    url: slack.url,
    locale: 'en',
    mapIds: [story.mapId],
    ...rest,
  }
  return made(await admin.post<Created>('/channels', channel)).id
}

/** Sends the digest of a channel and waits until its delivery has gone one way or the other. */
async function send(channelId: string): Promise<Delivery> {
  const { id } = made(await admin.post<Delivery>('/digests/send', { channelId }))
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const delivery = made(await admin.get<Delivery>(`/deliveries/${id}`))
    const underWay =
      delivery.status === 'sending' || (delivery.status === 'pending' && delivery.lastError === null)
    if (!underWay) return delivery
    await pause(50)
  }
  throw new Error(`delivery ${id} went nowhere`)
}
const posted = () => JSON.stringify(slack.accepted)

describe('the preview of a digest', () => {
  test('tells what was proven, with interval, shrunken effect, barrier and link, and sends nothing', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    const { items, quiet, text, blocks } = await preview({ mapId: story.mapId, locale: 'en' })
    const analysis = await story.analysis()
    const comparison = analysis.metrics[0]?.comparisons[0]
    expect(quiet).toBe(false)
    expect(items).toMatchObject([
      {
        kind: 'proven',
        variant: 'treatment',
        barriers: ['Too many steps'],
        since: '2026-09-07',
        analysisId: analysis.id,
        relative: comparison?.relative,
        shrunken: comparison?.shrunken,
        previously: null,
      },
    ])
    expect(items[0]?.link).toBe(`${server.url}/experiments/${story.experimentId}`)
    expect(text).toContain('Proven')
    const shown = JSON.stringify(blocks)
    expect(shown).toContain('Too many steps')
    expect(shown).toContain('+30')
    expect(shown).toContain('95% interval')
    expect(shown).toContain('shrunken')
    expect(slack.answers).toEqual([])
  })

  test('speaks English and Russian', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    const english = await preview({ mapId: story.mapId, locale: 'en' })
    const russian = await preview({ mapId: story.mapId, locale: 'ru' })
    expect(russian.items).toEqual(english.items)
    expect(JSON.stringify(russian.blocks)).toMatch(/Доказано/)
    expect(JSON.stringify(english.blocks)).not.toMatch(/[а-яё]{3}/i)
    const byHeader = made(
      await admin.post<Preview>('/digests/preview', { mapId: story.mapId }, { 'accept-language': 'ru' }),
    )
    expect(byHeader.text).toBe(russian.text)
  })

  test('names the next tests by rank, and those that are tested already are none', async () => {
    const story = await running()
    const next = made(
      await admin.post<Created>('/hypotheses', {
        barrierIds: [story.barrierId],
        change: 'No step at all',
        metric: story.key('visit'),
        estimates: {
          lift: { low: 0.01, likely: 0.06, high: 0.1 },
          effortWeeks: { low: 1, likely: 4, high: 8 },
        },
      }),
    )
    const { nextTests, quiet } = await preview({ mapId: story.mapId })
    // 10,000 enter and nobody counted the hit; a lift of 6 % is 2, no evidence .3, four weeks a month.
    expect(nextTests).toMatchObject([{ hypothesisId: next.id, score: 10_000 * 2 * 0.3 }])
    expect(quiet).toBe(true)
  })

  test('goes back to the moment that it is asked for', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    const { mapId } = story
    expect((await preview({ mapId, since: '2026-09-01T00:00:00Z' })).items).toHaveLength(1)
    const later = new Date(Date.now() + 60_000).toISOString()
    expect(await preview({ mapId, since: later })).toMatchObject({ items: [], quiet: true })
  })

  test('of an unknown map or channel is refused, both by name', async () => {
    const refused = await admin.post<Problem>('/digests/preview', { mapId: 'map_x', channelId: 'chn_x' })
    expect(refused.status).toBe(422)
    expect(refused.body.errors?.map((fault) => fault.pointer).sort()).toEqual(['/channelId', '/mapId'])
  })
})

describe('sending a digest', () => {
  test('delivers it to Slack once; asked again before anything new happened, it is the same delivery', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    const channelId = await channelFor(story)
    const first = await send(channelId)
    expect(first).toMatchObject({ status: 'delivered', attempts: 1, lastError: null, nextAttemptAt: null })
    expect(first.deliveredAt).not.toBeNull()
    expect(slack.answers).toEqual(['200 ok'])
    expect(posted()).toContain('Too many steps')
    const again = await send(channelId)
    expect(again.id).toBe(first.id)
    expect(slack.accepted).toHaveLength(1)
    const { items } = made(await admin.get<ListOf<Delivery>>(`/deliveries?channelId=${channelId}`))
    expect(items).toEqual([first])
  })

  test('by several at once posts it once', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    const channelId = await channelFor(story)
    const sent = await Promise.all([1, 2, 3, 4].map(() => send(channelId)))
    expect(new Set(sent.map((delivery) => delivery.id)).size).toBe(1)
    expect(slack.accepted).toHaveLength(1)
  })

  test('without a change is quiet: recorded, and nothing posted', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 101))
    const channelId = await channelFor(story)
    expect(await send(channelId)).toMatchObject({ status: 'quiet', attempts: 0, deliveredAt: null })
    expect(slack.answers).toEqual([])
    made(await days(story, 1, 8, 100, 130))
    expect(await send(channelId)).toMatchObject({ status: 'delivered', attempts: 1 })
    expect(slack.accepted).toHaveLength(1)
  })

  test('retracts what it told once later data contradict it, and says when it was told', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    const channelId = await channelFor(story)
    const told = await send(channelId)
    made(await days(story, 9, 10, 100, 40, 400))
    expect((await story.analysis()).verdict).toMatchObject({
      status: 'proven',
      contested: { reason: 'health_failed' },
    })
    const [item] = (await preview({ channelId })).items
    const today = new Date().toISOString().slice(0, 10)
    expect(item).toMatchObject({ kind: 'retracted', previously: { status: 'proven', on: today } })
    const retraction = await send(channelId)
    expect(retraction).toMatchObject({ status: 'delivered' })
    expect(retraction.id).not.toBe(told.id)
    expect(slack.accepted).toHaveLength(2)
    expect(JSON.stringify(slack.accepted[1])).toContain('This no longer stands: it is retracted')
    // A channel that was never told gets to know that it is contested, not a retraction.
    const newcomer = await channelFor(story)
    expect((await preview({ channelId: newcomer })).items).toMatchObject([
      { kind: 'contested', previously: { status: 'proven', on: null } },
    ])
    // Corrected rows restore it: that is news again.
    made(await days(story, 9, 10, 100, 130))
    expect((await preview({ channelId })).items).toMatchObject([{ kind: 'proven', previously: null }])
  })

  test('tells harm that follows a proof together with what it takes back', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    const channelId = await channelFor(story)
    await send(channelId)
    made(await days(story, 9, 30, 100, 50))
    expect((await preview({ channelId })).items).toMatchObject([
      { kind: 'harmful', previously: { status: 'proven' } },
    ])
    await send(channelId)
    expect(JSON.stringify(slack.accepted[1])).toContain('This no longer stands')
  })

  test('tells of a declared fault, and speaks the language of the channel', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    const channelId = await channelFor(story, { locale: 'ru' })
    await send(channelId)
    made(await admin.post(`${story.path}/fault`, { reason: 'Кнопка не работала' }))
    expect((await preview({ channelId })).items).toMatchObject([
      { kind: 'invalid', previously: { status: 'proven' } },
    ])
    await send(channelId)
    expect(slack.accepted).toHaveLength(2)
    for (const message of slack.accepted) expect(JSON.stringify(message)).toMatch(/[а-яё]{4}/)
  })

  test('waits as long as Slack asks for on 429, and keeps the delivery', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    const channelId = await channelFor(story)
    slack.answerNext({ status: 429, body: 'rate_limited', headers: { 'retry-after': '300' } })
    const before = Date.now()
    const delivery = await send(channelId)
    expect(delivery).toMatchObject({ status: 'pending', attempts: 1, deliveredAt: null })
    expect(delivery.lastError).toContain('429')
    const wait = (Date.parse(delivery.nextAttemptAt ?? '') - before) / 1000
    expect(wait).toBeGreaterThanOrEqual(300)
    expect(wait).toBeLessThan(320)
    // Asking again does not jump the queue.
    expect(made(await admin.post<Delivery>('/digests/send', { channelId })).id).toBe(delivery.id)
    await pause(200)
    expect(slack.answers).toEqual(['429 rate_limited'])
    expect(slack.accepted).toEqual([])
  })

  test('gives up where the channel is gone; the next digest tells it all again', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    const channelId = await channelFor(story, { url: slack.url.replace(/works$/, 'no_service') })
    const failed = await send(channelId)
    expect(failed).toMatchObject({ status: 'failed', attempts: 1, nextAttemptAt: null })
    expect(failed.lastError).toContain('no_service')
    expect(JSON.stringify(failed)).not.toContain('/services/')
    made(await admin.patch(`/channels/${channelId}`, { url: slack.url }, { 'if-match': '"v1"' }))
    expect(await send(channelId)).toMatchObject({ status: 'delivered' })
    expect(posted()).toContain('Too many steps')
  })

  test('escapes what people wrote: a barrier called <!channel> pings nobody', async () => {
    const story = await running()
    made(
      await admin.patch(`/barriers/${story.barrierId}`, { title: '<!channel> & co' }, { 'if-match': '"v1"' }),
    )
    made(await days(story, 1, 8, 100, 130))
    await send(await channelFor(story))
    expect(posted()).toContain('&lt;!channel&gt; &amp; co')
    expect(posted()).not.toContain('<!channel>')
  })

  test('as a webhook posts the digest as data', async () => {
    const story = await running()
    made(await days(story, 1, 8, 100, 130))
    slack.answerNext({ status: 204 })
    const delivery = await send(await channelFor(story, { kind: 'webhook' }))
    expect(delivery).toMatchObject({ status: 'delivered', attempts: 1 })
  })

  test('needs a channel', async () => {
    const refused = await admin.post<Problem>('/digests/send', {})
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([422, '/channelId'])
  })
})
