import { afterEach, beforeEach, expect, test } from 'vitest'
import { changes } from '../../db/schema/access.ts'
import { evidence } from '../../db/schema/maps.ts'
import { erasure } from '../../jobs/erasure.ts'
import { adminToken } from '../support/server.ts'
import { type Deployment, deployment } from './deployment.ts'

let instance: Deployment
let barrier: string
beforeEach(async () => {
  instance = await deployment(undefined, new Date('2026-11-21T12:00:00Z'))
  const made = async (path: string, body: object) => (await instance.post<{ id: string }>(path, body)).body.id
  const map = await made('/maps', { name: 'Shop' })
  const stage = await made(`/maps/${map}/stages`, { name: 'Checkout' })
  barrier = await made(`/stages/${stage}/barriers`, { title: 'Too many steps' })
})
afterEach(() => instance.close())

const told = (source: string, date: string, quote: string) => ({
  source,
  date,
  quote,
  url: 'https://reviews.example/1',
  authorRole: 'buyer',
  sampleSize: 50,
  affected: 7,
})
const add = (...items: object[]) =>
  instance.post<{ created: number; withheld: number }>(`/barriers/${barrier}/evidence`, items)
const decide = async (source: string, body: object) => {
  const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' }
  return instance.app.request('/api/v1/evidence-sources', {
    method: 'PUT',
    headers,
    body: JSON.stringify({ source, ...body }),
  })
}
const quotes = async () => (await instance.deps.db.select().from(evidence)).map((row) => row.quote)
const trail = async () => JSON.stringify(await instance.deps.db.select().from(changes))

test('words are erased when their time is over, from the audit trail too; counts stay', async () => {
  await add(told('review', '2026-10-21', 'an old complaint'), told('review', '2026-11-20', 'a new complaint'))
  expect((await decide('review', { consent: true, retentionDays: 30 })).status).toBe(200)
  await erasure.run(instance.deps)
  expect(await quotes()).toEqual([null, 'a new complaint'])
  expect(await trail()).not.toContain('an old complaint')
  expect(await trail()).toContain('a new complaint')
  instance.pass(30 * 86_400)
  await erasure.run(instance.deps)
  const rows = await instance.deps.db.select().from(evidence)
  expect(rows).toHaveLength(2)
  for (const row of rows)
    expect(row).toMatchObject({
      quote: null,
      url: null,
      authorRole: null,
      sampleSize: 50,
      affected: 7,
      version: 2,
    })
  expect(await trail()).not.toContain('complaint')
  expect(await trail()).not.toContain('reviews.example')
})

test('a day on which words may still be kept is not one too few', async () => {
  await add(told('review', '2026-10-22', 'kept today'))
  await decide('review', { consent: true, retentionDays: 30 })
  await erasure.run(instance.deps)
  expect(await quotes()).toEqual(['kept today'])
})

test('without consent no words are kept, of what came before either, and other sources keep theirs', async () => {
  await add(told('interview', '2026-11-20', 'said before'), told('survey', '2026-11-20', 'an answer'))
  await decide('interview', { consent: false, retentionDays: null })
  const { body } = await add(told('interview', '2026-11-21', 'said after'))
  expect(body).toMatchObject({ created: 1, withheld: 1 })
  expect(await trail()).not.toContain('said after')
  await erasure.run(instance.deps)
  expect(await quotes()).toEqual([null, 'an answer', null])
  expect(await trail()).not.toContain('said before')
})

test('a quote cannot be put back where the source may not keep it', async () => {
  await decide('interview', { consent: false, retentionDays: null })
  await add(told('interview', '2026-11-20', 'words'))
  const [row] = await instance.deps.db.select().from(evidence)
  const answer = await instance.patch(`/evidence/${row?.id}`, { quote: 'words again', sampleSize: 60 }, 1)
  expect(answer.status).toBe(422)
  expect(answer.body.errors).toEqual([
    { pointer: '/quote', detail: 'evidence of interview is kept without it' },
  ])
})
