import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { browserOf } from '../../../support/browserByHand.ts'
import { adminToken } from '../../../support/server.ts'

const path = '/settings/sources'
let here: Deployment
let browser: ReturnType<typeof browserOf>
beforeEach(async () => {
  here = await deployment()
  browser = browserOf(here.app)
  await browser.signIn({ token: adminToken })
  const map = await here.post<{ id: string }>('/maps', { name: 'Shop' })
  const stage = await here.post<{ id: string }>(`/maps/${map.body.id}/stages`, { name: 'Pay' })
  const barrier = await here.post<{ id: string }>(`/stages/${stage.body.id}/barriers`, { title: 'One way' })
  for (const evidence of [
    { date: '2026-11-01', quote: 'No card?' },
    { date: '2026-01-01', quote: 'Why?' },
    { date: '2026-11-01', sampleSize: 10, affected: 4 },
  ])
    await here.post(`/barriers/${barrier.body.id}/evidence`, { source: 'survey', ...evidence })
})
afterEach(() => here.close())

const policies = async () => (await here.get<{ items: object[] }>('/evidence-sources')).body.items
const form = { source: 'survey', consent: 'yes', retentionDays: '', version: '0' }

test('The sources of evidence are listed with how much of it holds words, and nobody has decided yet', async () => {
  const html = await (await browser.get(path)).text()
  expect(html).toMatch(
    /survey<\/th><td class="number">3<\/td><td class="number">2<\/td>.*nobody has decided.*without limit/s,
  )
})

describe('deciding on a source', () => {
  test('is stored at once where no words are lost', async () => {
    const saved = await browser.post(path, { ...form, retentionDays: '3650' })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${path}?saved=survey`])
    expect(await policies()).toMatchObject([{ source: 'survey', consent: true, retentionDays: 3650 }])
    expect(await (await browser.get(path)).text()).toContain('for 3,650 days')
    const told = async (source: string) => (await browser.get(`${path}?saved=${source}`)).text()
    expect(await told('survey')).toContain('notice good')
    expect(await told('nobody-decided')).not.toContain('notice good')
  })

  test.each([
    [{ consent: 'no' }, '2 pieces of evidence'],
    [{ retentionDays: '100' }, '1 piece of evidence'],
  ])('asks first where words would be erased: %j', async (fields, told) => {
    const asked = await browser.post(path, { ...form, ...fields })
    expect([asked.status, await asked.text()]).toEqual([200, expect.stringContaining(told)])
    expect(await policies()).toEqual([])
    expect((await browser.post(path, { ...form, ...fields, sure: '1' })).status).toBe(303)
    expect(await policies()).toHaveLength(1)
  })

  test('shows both versions where somebody else has decided meanwhile', async () => {
    await browser.post(path, { ...form, retentionDays: '900' })
    const told = await browser.post(path, { ...form, retentionDays: '800' })
    const html = await told.text()
    expect(told.status).toBe(412)
    expect(html).toMatch(/<td>900<\/td><td class="differs">800<\/td>/)
    expect((await browser.post(path, { ...form, retentionDays: '800', version: '1' })).status).toBe(303)
  })

  test('tells what is wrong at its field', async () => {
    const told = await browser.post(path, { ...form, retentionDays: '0' })
    expect([told.status, await told.text()]).toEqual([422, expect.stringContaining('f-retentionDays-fault')])
    expect((await browser.post(path, { ...form, source: '' })).status).toBe(422)
    expect(await policies()).toEqual([])
  })
})

test('Everything can be downloaded as the file that an empty deployment is restored from', async () => {
  const html = await (await browser.get('/settings/export')).text()
  expect(html).toContain('href="/settings/export/file"')
  const file = await browser.get('/settings/export/file')
  expect(file.headers.get('content-disposition')).toContain('journeyproof-2026-11-21.jsonl')
  const lines = (await file.text()).trim().split('\n')
  expect(lines.length).toBeGreaterThan(5)
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow()
  expect(lines.join('\n')).toContain('No card?')
})
