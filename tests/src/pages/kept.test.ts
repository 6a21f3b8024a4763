import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../jobs/deployment.ts'
import { browserOf } from '../../support/browserByHand.ts'
import { adminToken } from '../../support/server.ts'

import { foodMap } from './imports/foodMap.ts'
import { hypothesisOnMap } from './tests/hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

async function opened() {
  const { map } = await hypothesisOnMap(place)
  const browser = browserOf(place.app)
  await browser.signIn({ token: adminToken })
  const kept = async (path: string, fields: Record<string, string>) => {
    const { status, headers } = await browser.post(path, fields)
    return [status, headers.get('cache-control')]
  }
  return { map, browser, kept }
}

describe('the way back to what answered a form', () => {
  test('is there for previews and refused forms, which show no secret', async () => {
    const { map, kept } = await opened()
    const table = [
      'Идея;Барьер;Метрика;Влияние;Уверенность;Трудозатраты (человеко-недели)',
      'Платить через СБП;Один способ оплаты;paid;2;80%;3',
    ].join('\n')
    const { path } = await foodMap(place)
    expect(await kept(`${path}/import-backlog/preview`, { table })).toEqual([200, 'private, no-cache'])
    expect(await kept('/import/preview', { table: '' })).toEqual([422, 'private, no-cache'])
    expect(await kept(`/maps/${map}/new-stage`, { name: '' })).toEqual([422, 'private, no-cache'])
  })

  test('is not there for a form with a secret, and ends with the session', async () => {
    const { browser, kept } = await opened()
    const connector = { kind: 'growthbook', name: '', token: 'secret_a' }
    expect(await kept('/settings/new-connector', connector)).toEqual([422, 'no-store'])
    const unmarked = await browser.post('/new-map', { csrf: 'of-another', name: 'X' }, { marked: false })
    expect([unmarked.status, unmarked.headers.get('cache-control')]).toEqual([403, 'no-store'])
    expect((await browser.post('/sign-out')).headers.get('clear-site-data')).toBe('"cache"')
  })
})
