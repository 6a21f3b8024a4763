import { expect, test } from 'vitest'
import { runtime, server } from '../support/runtime.ts'

interface Ready {
  jobs: { id: string; period: string; startedAt: string; finishedAt: string | null; error: string | null }[]
}
const ready = async () => (await (await fetch(`${server.url}/readyz`)).json()) as Ready

test('a tick runs every job that is due, and /readyz shows how the runs ended', async () => {
  // Node ticks by itself, at its start and every minute; a Worker when its trigger fires.
  if (runtime === 'edge') {
    const fired = await fetch(`${server.url}/cdn-cgi/handler/scheduled?cron=*/5+*+*+*+*`)
    expect([fired.status, await fired.text()]).toEqual([200, 'ok'])
  }
  await expect
    .poll(async () =>
      (await ready()).jobs.map(({ id, finishedAt, error }) => [id, finishedAt !== null, error]),
    )
    .toEqual(
      ['connectors', 'digests', 'erasure', 'outbox', 'rankings', 'reminders', 'retention'].map((id) => [
        id,
        true,
        null,
      ]),
    )
  for (const { period, startedAt } of (await ready()).jobs) {
    expect(period).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\dZ)?$/)
    expect(startedAt).toMatch(/^\d{4}-.*Z$/)
  }
})
