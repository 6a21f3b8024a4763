import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../../../src/app.ts'
import { momentOf } from '../../../../src/pages/tests/experiment/moment.ts'
import { calendarDate } from '../../../../src/services/calendarDate.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

async function setTimeZone(timeZone: string) {
  const headers = { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' }
  const app = createApp(() => place.deps)
  const { headers: now } = await app.request('/api/v1/settings', { headers })
  const answer = await app.request('/api/v1/settings', {
    method: 'PATCH',
    headers: { ...headers, 'if-match': now.get('etag') ?? '' },
    body: JSON.stringify({ timeZone }),
  })
  expect(answer.status).toBe(200)
}

test.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata', 'Europe/Moscow'])(
  'a typed date is that date in the time zone of the team, at its start and at its end: %s',
  async (timeZone) => {
    await setTimeZone(timeZone)
    const first = await momentOf(place.deps, '2026-11-19', 'first')
    const last = await momentOf(place.deps, '2026-11-19', 'last')
    expect([first, last].map((at) => calendarDate(new Date(at ?? ''), timeZone))).toEqual([
      '2026-11-19',
      '2026-11-19',
    ])
    expect(Date.parse(last ?? '') - Date.parse(first ?? '')).toBe(23 * 3_600_000)
  },
)

test('today ends now, nothing typed is now, and tomorrow is refused', async () => {
  expect(await momentOf(place.deps, '2026-11-21', 'last')).toBeUndefined()
  expect(await momentOf(place.deps, '2026-11-21', 'first')).toBe('2026-11-21T00:00:00.000Z')
  expect(await momentOf(place.deps, '', 'first')).toBeUndefined()
  await expect(momentOf(place.deps, '2026-11-22', 'first')).rejects.toMatchObject({ code: 'invalid' })
  await expect(momentOf(place.deps, '2026-02-31', 'first')).rejects.toMatchObject({ code: 'invalid' })
})
