import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { provenVerdict } from '../../../jobs/provenVerdict.ts'
import { browserOf } from '../../../support/browserByHand.ts'
import { adminToken } from '../../../support/server.ts'
import {
  type GrowthBookStandIn,
  growthBookToken,
  startGrowthBook,
} from '../../../support/standIns/growthBook.ts'

interface Connector {
  id: string
  version: number
  name: string
  baseUrl: string
  archived: boolean
  everyHours: number
  experiments: { experimentId: string; theirId: string; mapping: unknown }[]
}

const variable = 'JOURNEYPROOF_CONNECTOR_GB'
const list = '/settings/connectors'
let here: Deployment
let growthBook: GrowthBookStandIn
let browser: ReturnType<typeof browserOf>
let experimentId = ''
beforeEach(async () => {
  here = await deployment()
  growthBook = await startGrowthBook()
  here.deps.config.connectorTokens.set(variable, growthBookToken)
  experimentId = await provenVerdict(here.post, 'paid', here.deps.now())
  browser = browserOf(here.app)
  await browser.signIn({ token: adminToken })
})
afterEach(async () => {
  here.close()
  await growthBook.stop()
})

const form = () => ({
  kind: 'growthbook',
  name: 'GrowthBook',
  baseUrl: growthBook.url,
  token: growthBookToken,
  tokenVariable: '',
  'settings/projectId': '',
  everyHours: '6',
})
const connectors = async () => (await here.get<{ items: Connector[] }>('/connectors')).body.items
const only = async () => {
  const [one] = await connectors()
  if (one === undefined) throw new Error('There is no connector')
  return one
}
const made = async (fields: Record<string, string> = {}) => {
  expect((await browser.post('/settings/new-connector', { ...form(), ...fields })).status).toBe(303)
  return only()
}
const connect = async (fields: Record<string, string> = {}) => {
  const { id, version } = await only()
  const typed = { experimentId, theirId: 'exp_theirs', version: String(version), ...fields }
  return browser.post(`${list}/${id}/experiments`, typed)
}
const snapshot = () =>
  growthBook.snapshots.set('exp_theirs', {
    id: 'snp_1',
    dateUpdated: '2026-11-20T00:00:00.000Z',
    metricId: 'paid',
    arms: { old: { users: 10_000, sum: 1000 }, new: { users: 10_000, sum: 1300 } },
  })
const page = async (path: string) => (await browser.get(path)).text()

describe('the page of connectors', () => {
  test('adds one, and never shows its token', async () => {
    expect(await page(list)).toContain('No tool is connected yet.')
    const { id } = await made()
    expect(await only()).toMatchObject({ name: 'GrowthBook', everyHours: 6 })
    for (const path of [list, `${list}/${id}`]) {
      const html = await page(path)
      expect(html).toContain('GrowthBook')
      expect(html).not.toContain(growthBookToken)
    }
  })

  test('tells every fault at its field, and does not hand the token back', async () => {
    for (const [fields, fault] of [
      [{ baseUrl: 'http://10.0.0.1?x=1' }, 'f-baseUrl-fault'],
      [{ token: '' }, 'f-token-fault'],
      [{ tokenVariable: variable }, 'f-token-fault'],
      [{ kind: 'posthog' }, 'f-settings-projectId-fault'],
      [{ 'settings/projectId': '12' }, 'f-settings-projectId-fault'],
      [{ everyHours: '0' }, 'f-everyHours-fault'],
      [{ name: '' }, 'f-name-fault'],
    ] as const) {
      const told = await browser.post('/settings/new-connector', { ...form(), ...fields })
      const html = await told.text()
      expect([told.status, html.match(/id="f-[\w-]+-fault"/g)]).toEqual([422, [`id="${fault}"`]])
      expect(html).not.toContain(growthBookToken)
    }
    expect(await connectors()).toEqual([])
  })

  test('takes the token from a setting of the server', async () => {
    const { id } = await made({ token: '', tokenVariable: variable })
    expect(await page(`${list}/${id}`)).toContain(`from the setting ${variable}`)
  })
})

describe('the page of a connector', () => {
  test('changes it, and shows both versions where somebody else did so meanwhile', async () => {
    const { id } = await made()
    const path = `${list}/${id}`
    const edit = { ...form(), token: '', name: 'Mine', version: '1' }
    expect((await browser.post(path, { ...edit, name: 'GB' })).headers.get('location')).toBe(
      `${path}?told=saved`,
    )
    const told = await browser.post(path, edit)
    const html = await told.text()
    expect(told.status).toBe(412)
    expect(html).toMatch(/<td>GB<\/td><td class="differs">Mine<\/td>/)
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
    expect((await browser.post(path, { ...edit, version })).status).toBe(303)
    expect(await only()).toMatchObject({ name: 'Mine', version: 3 })
  })

  test('wants the token again where another host would be asked', async () => {
    const { id } = await made()
    const elsewhere = { ...form(), token: '', baseUrl: 'http://127.0.0.1:9', version: '1' }
    const html = await (await browser.post(`${list}/${id}`, elsewhere)).text()
    expect(html).toContain('The connector would ask another host now.')
  })

  test('connects an experiment, says what it is called there, and disconnects it', async () => {
    const { id } = await made()
    const wrong = await connect({ theirId: 'not an id' })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('f-theirId-fault')])
    expect((await connect()).headers.get('location')).toContain(`experiment=${experimentId}`)
    const html = await page(`${list}/${id}?experiment=${experimentId}`)
    expect(html).toContain('name="metric/paid"')
    expect(html).toContain('name="variant/new"')
    await connect({ 'metric/paid': 'met_1a2b', 'variant/new': 'Treatment' })
    expect((await only()).experiments).toEqual([
      {
        experimentId,
        theirId: 'exp_theirs',
        mapping: { metrics: { paid: { column: 'met_1a2b' } }, variants: { Treatment: 'new' } },
      },
    ])
    expect(await page(`${list}/${id}`)).toContain('2 names given')
    const stale = await connect({ version: '1', theirId: 'exp_mine' })
    expect([stale.status, await stale.text()]).toEqual([
      412,
      expect.stringContaining('<td class="differs">exp_mine</td>'),
    ])
    const { version } = await only()
    await browser.post(`${list}/${id}/disconnect`, { experimentId, version: String(version) })
    expect((await only()).experiments).toEqual([])
  })

  test('disconnects what was seen: not what somebody else has connected otherwise, but whatever it is called by now', async () => {
    const { id } = await made()
    await connect()
    const field = (html: string, name: string) =>
      [...html.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map(([, value]) => value ?? '')
    const html = await page(`${list}/${id}`)
    const seen = (field(html, 'seen')[0] ?? '').replaceAll('&quot;', '"')
    const press = { experimentId, version: field(html, 'version')[0] ?? '', seen }
    await connect({ theirId: 'exp_other' })
    const told = await browser.post(`${list}/${id}/disconnect`, press)
    expect([told.status, await told.text()]).toEqual([
      412,
      expect.stringMatching(/exp_other<\/td><td class="differs">exp_theirs/),
    ])
    expect((await only()).experiments).toHaveLength(1)
    await connect()
    await browser.post(`${list}/${id}`, {
      ...form(),
      token: '',
      name: 'Renamed',
      version: String((await only()).version),
    })
    expect((await browser.post(`${list}/${id}/disconnect`, press)).status).toBe(303)
    expect((await only()).experiments).toEqual([])
  })

  test('pulls now, and records what came of each experiment', async () => {
    const { id } = await made()
    await connect()
    const failed = await browser.post(`${list}/${id}/pull`)
    expect(failed.headers.get('location')).toBe(`${list}/${id}?told=failed#pulls`)
    const refused = await page(`${list}/${id}`)
    expect(refused).toContain('400: Could not find experiment with that id')
    snapshot()
    const pulled = await browser.post(`${list}/${id}/pull`)
    expect(pulled.headers.get('location')).toBe(`${list}/${id}?told=pulled#pulls`)
    const html = await page(`${list}/${id}`)
    expect(html).toMatch(/results came.*failed/s)
    expect(html).toContain(`<a href="/experiments/${experimentId}">`)
    expect(await page(list)).toContain('results came')
  })

  test('says that a token is not accepted', async () => {
    const { id } = await made({ token: 'another' })
    await connect()
    await browser.post(`${list}/${id}/pull`)
    expect(await page(`${list}/${id}`)).toContain('the tool does not accept the token')
  })

  test('is archived and used again', async () => {
    const { id } = await made()
    await connect()
    await browser.post(`${list}/${id}/archive`)
    expect((await only()).archived).toBe(true)
    expect((await browser.post(`${list}/${id}/pull`)).status).toBe(409)
    expect(await page(`${list}/${id}`)).not.toContain(`${list}/${id}/pull`)
    await browser.post(`${list}/${id}/restore`)
    expect((await only()).archived).toBe(false)
  })
})
