import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { provenVerdict } from '../../../jobs/provenVerdict.ts'
import { browserOf } from '../../../support/browserByHand.ts'
import { adminToken } from '../../../support/server.ts'
import { type SlackStandIn, startSlackStandIn } from '../../../support/slackStandIn.ts'

interface Channel {
  id: string
  schedule: string | null
  mapIds: string[]
  archived: boolean
}

let here: Deployment
let slack: SlackStandIn
let browser: ReturnType<typeof browserOf>
beforeEach(async () => {
  here = await deployment()
  slack = await startSlackStandIn()
  browser = browserOf(here.app)
  await browser.signIn({ token: adminToken })
})
afterEach(async () => {
  here.close()
  await slack.stop()
})

const channels = async () => (await here.get<{ items: Channel[] }>('/channels')).body.items
const form = () => ({ kind: 'slack', name: 'Growth', url: slack.url, locale: 'ru', every: '', time: '09:00' })
const newChannel = async (fields: Record<string, string> = {}) => {
  const { status } = await browser.post('/digests/new-channel', { ...form(), ...fields })
  // A webhook's secret is shown in the answer; for the others it leads back to the list.
  expect(status).toBe(fields.kind === 'webhook' ? 200 : 303)
  const made = (await channels()).at(-1)
  if (made === undefined) throw new Error('There is no channel')
  return made
}
const noticeIn = (html: string) => /<div class="notice[^>]*><p>([^<]*)</.exec(html)?.[1] ?? ''

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const asHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

describe('a channel', () => {
  test.each([
    ['', null],
    ['off', 'off'],
    ['daily', 'daily 07:30'],
    ['tue', 'weekly tue 07:30'],
  ])('with the choice %j is kept with the schedule %j', async (every, schedule) => {
    expect((await newChannel({ every, time: '07:30' })).schedule).toBe(schedule)
  })

  test('is refused with its faults beside the fields, and its address is kept for another try only', async () => {
    const again = await browser.post('/digests/new-channel', { ...form(), name: '', url: 'ftp://x.example/' })
    expect(again.status).toBe(422)
    expect(await again.text()).toMatch(/class="fault"/)
    expect(await channels()).toEqual([])
    await newChannel()
    expect(await (await browser.get('/digests')).text()).not.toContain(slack.url)
  })

  test('is told at once of what was ticked, and a webhook is given its signing secret, once', async () => {
    expect(await newChannel({ events: 'decision.made' })).toMatchObject({ events: ['decision.made'] })
    const made = await browser.post('/digests/new-channel', { ...form(), kind: 'webhook' })
    expect(made.status).toBe(200)
    expect(await made.text()).toMatch(/<code class="secret">whsec_[A-Za-z0-9+/]{43}=<\/code>/)
    expect(await channels()).toHaveLength(2)
    expect(await (await browser.get('/digests')).text()).not.toContain('whsec_')
  })

  test('is archived and used again', async () => {
    const { id } = await newChannel()
    await browser.post(`/digests/channels/${id}/archive`)
    expect((await channels())[0]?.archived).toBe(true)
    expect((await browser.post(`/digests/channels/${id}/test`)).status).toBe(409)
    await browser.post(`/digests/channels/${id}/restore`)
    expect((await channels())[0]?.archived).toBe(false)
  })
})

describe('the page of a channel', () => {
  const version = async (id: string) => (await here.get<{ version: number }>(`/channels/${id}`)).body.version
  const edit = { name: 'Growth', url: '', locale: '', every: 'daily', time: '07:30' }

  test('changes it, and keeps the address where none is typed', async () => {
    const { id } = await newChannel()
    const path = `/digests/channels/${id}`
    const saved = await browser.post(path, { ...edit, name: 'Team', events: 'decision.made', version: '1' })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}?saved=1`])
    expect((await channels())[0]).toMatchObject({
      name: 'Team',
      locale: null,
      schedule: 'daily 07:30',
      events: ['decision.made'],
    })
    await browser.post(`${path}/test`)
    expect(slack.accepted).toHaveLength(1)
    const html = await (await browser.get(path)).text()
    expect(html).toContain('every day at 07:30')
    expect(html).toContain('22 Nov 2026, 07:30 UTC')
    expect(html).not.toContain(slack.url)
  })

  test('shows both versions where somebody else has changed it meanwhile, and stores what is sent again', async () => {
    const { id } = await newChannel()
    await here.patch(`/channels/${id}`, { name: 'Theirs' }, 1)
    const path = `/digests/channels/${id}`
    const told = await browser.post(path, { ...edit, name: 'Mine', version: '1' })
    const html = await told.text()
    expect(told.status).toBe(412)
    expect(html).toMatch(/<td>Theirs<\/td><td class="differs">Mine<\/td>/)
    const next = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect(next).toBe(String(await version(id)))
    expect((await browser.post(path, { ...edit, name: 'Mine', version: next })).status).toBe(303)
    expect((await channels())[0]).toMatchObject({ name: 'Mine' })
  })

  test('tells what is wrong at its field', async () => {
    const { id } = await newChannel()
    const wrong = { ...edit, url: 'http://10.0.0.1/', time: '25:99', version: '1' }
    const told = await browser.post(`/digests/channels/${id}`, wrong)
    const html = await told.text()
    expect(told.status).toBe(422)
    expect(html).toMatch(/id="f-time-fault"/)
    expect(html).toContain('value="http://10.0.0.1/"')
  })

  test('still names a map of its own that is archived, so that nobody unticks it unseen', async () => {
    const { body: map } = await here.post<{ id: string }>('/maps', { name: 'Old shop' })
    const { body: other } = await here.post<{ id: string }>('/maps', { name: 'Other shop' })
    const { id } = await newChannel({ mapIds: map.id })
    for (const one of [map, other]) await here.patch(`/maps/${one.id}`, { archived: true }, 1)
    const html = await (await browser.get(`/digests/channels/${id}`)).text()
    expect(html).toMatch(/value="map_\w+" checked=""\/>Old shop/)
    expect(html).not.toContain('Other shop')
  })

  test('gives a webhook another secret, once, and says how to verify with it', async () => {
    const { id } = await newChannel({ kind: 'webhook' })
    const shown = await browser.post(`/digests/channels/${id}/secret`)
    const html = await shown.text()
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(html).toMatch(/<code class="secret">whsec_[A-Za-z0-9+/]{43}=<\/code>/)
    expect(html).toContain('timingSafeEqual')
    expect(html).toContain('until 22 Nov 2026, 12:00 UTC')
    expect(await (await browser.get(`/digests/channels/${id}`)).text()).not.toContain('whsec_A')
  })

  test('says in words why a message was not taken', async () => {
    await provenVerdict(here.post, 'paid', here.deps.now())
    const { id } = await newChannel({ url: slack.url.replace('works', 'no_service') })
    await browser.post(`/digests/channels/${id}/send`)
    const html = await (await browser.get(`/digests/channels/${id}`)).text()
    expect(html).toContain('404 no_service: the webhook was switched off or removed in Slack')
  })
})

describe('the preview', () => {
  test('shows the blocks that Slack gets, in the language of the channel', async () => {
    await provenVerdict(here.post, 'paid', here.deps.now())
    const { id } = await newChannel()
    const html = await (await browser.get(`/digests?channel=${id}`)).text()
    await browser.post(`/digests/channels/${id}/send`)
    const [message] = slack.accepted as unknown as { blocks: { type: string; text: { text: string } }[] }[]
    const heading = message?.blocks[0]?.text.text ?? 'none'
    expect(html).toContain(`<div class="blocks" lang="ru"><h3>${asHtml(heading)}</h3>`)
    expect(html).toMatch(/<b>Доказано<\/b>/)
    expect(html).toMatch(/<a href="https:\/\/journeyproof\.example\/experiments\/[^"]+">Открыть<\/a>/)
  })

  test('is of one map, or from a day on, and is sent as it was shown', async () => {
    await provenVerdict(here.post, 'paid', here.deps.now())
    const { id } = await newChannel({ locale: 'en' })
    const html = await (await browser.get(`/digests?channel=${id}&since=2026-11-22`)).text()
    expect(html).not.toContain('<b>Proven</b>')
    expect(html).toContain('name="since" value="2026-11-22T00:00:00.000Z"')
    const wrong = await (await browser.get(`/digests?channel=${id}&since=soon`)).text()
    expect(wrong).toMatch(/id="f-since-fault"/)
    expect((await browser.post(`/digests/channels/${id}/send`, { since: 'soon' })).status).toBe(422)
    expect((await browser.post(`/digests/channels/${id}/send`, { mapId: 'map_none' })).status).toBe(422)
    await browser.post(`/digests/channels/${id}/send`, { since: '2026-11-22T00:00:00.000Z' })
    expect(slack.accepted).toEqual([])
  })
})

describe('a test message', () => {
  test('arrives in the language of the channel, and the page says so', async () => {
    const { id } = await newChannel()
    const told = await (await browser.post(`/digests/channels/${id}/test`)).text()
    expect(noticeIn(told)).toBe('Growth took the test message.')
    expect(slack.accepted.map(({ text }) => text)).toEqual([expect.stringContaining('Пробное сообщение')])
    expect(await here.deliveries()).toEqual([])
  })

  test('that is refused is told with what came back', async () => {
    const { id } = await newChannel({ url: slack.url.replace('works', 'no_service') })
    const told = await (await browser.post(`/digests/channels/${id}/test`)).text()
    expect(noticeIn(told)).toContain('What came back: 404 no_service')
  })

  test('goes out by the API too, to a webhook as JSON of its own kind', async () => {
    const { id } = await newChannel({ kind: 'webhook' })
    const answer = await here.post(`/channels/${id}/test`, {})
    expect([answer.status, answer.body]).toEqual([200, { delivered: true, reason: null }])
    await slack.stop()
    expect((await here.post(`/channels/${id}/test`, {})).body).toEqual({
      delivered: false,
      reason: 'network',
    })
  })
})

describe('sending the digest now', () => {
  test('without news sends nothing, and says so', async () => {
    const { id } = await newChannel()
    const sent = await browser.post(`/digests/channels/${id}/send`)
    const html = await (await browser.get(sent.headers.get('location') ?? '')).text()
    expect(noticeIn(html)).toContain('nothing was sent')
    expect(slack.accepted).toEqual([])
  })

  test('shows what a webhook was told at once in words', async () => {
    await newChannel({ kind: 'webhook', locale: 'en', events: 'verdict.changed' })
    await provenVerdict(here.post, 'paid', here.deps.now())
    const html = await (await browser.get('/digests')).text()
    expect(html).toMatch(
      /<p class="letter">A verdict has changed\n\nTest of paid\nEarlier verdict on new: collecting data/,
    )
  })

  test('with news delivers what the page showed, and lists it', async () => {
    await provenVerdict(here.post, 'paid', here.deps.now())
    const { id } = await newChannel({ kind: 'webhook', locale: 'en' })
    const russian = await (await browser.get(`/digests?channel=${id}&language=ru`)).text()
    const before = await (await browser.get(`/digests?channel=${id}`)).text()
    const sent = await browser.post(`/digests/channels/${id}/send`)
    const html = await (await browser.get(sent.headers.get('location') ?? '')).text()
    expect(noticeIn(html)).toBe('The digest for Growth was delivered.')
    const [delivery] = await here.deliveries()
    const text = (delivery?.message as { text: string } | undefined)?.text ?? ''
    const escaped = asHtml(text)
    expect(text).toContain('Proven')
    expect(before).toContain(`<p class="letter" lang="en">${escaped}</p>`)
    expect(russian).toMatch(/<p class="letter" lang="ru">[^<]*Доказано/)
    expect(html).toContain(escaped)
  })
})
