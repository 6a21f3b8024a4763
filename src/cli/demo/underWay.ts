import type { Client } from './client.ts'
import { dayOf } from './experiments.ts'
import screener from './figures/free-trial-screener.json' with { type: 'json' }

const DAY = 86_400_000
/** So many of the published days have been recorded. */
const RECORDED = 12

/**
 * A test that collects, and one that has been planned and not started. The figures of the first are the first days of the published
 * screener test, moved so that the last of them was yesterday.
 *
 * @param now the day on which the demo is shown
 */
export async function beginTests(
  client: Client,
  hypothesisIds: Map<string, string>,
  now: Date,
): Promise<string[]> {
  const days = screener.days.slice(0, RECORDED)
  const today = Math.floor(now.getTime() / DAY) * DAY
  const dateOf = (index: number) => new Date(today - (days.length - index) * DAY).toISOString().slice(0, 10)
  const make = async (body: object) => (await client.post<{ id: string }>('/experiments', body)).id

  const running = await make({
    hypothesisId: hypothesisIds.get('workload'),
    name: 'Udacity: five hours a week, said before the trial',
    notes: `${screener.source}. Here its first ${RECORDED} days stand as if the test were running: the dates are moved, the figures are not.`,
    variants: [
      { key: 'control', weight: 1, isControl: true },
      { key: 'screener', weight: 1 },
    ],
    metrics: [
      { key: 'net_conversion', role: 'primary' },
      { key: 'gross_conversion', role: 'secondary' },
    ],
    plan: {
      method: 'sequential',
      sampleSizePerVariant: 17_000,
      minDays: 14,
      minimumEffect: { absolute: 0.01 },
    },
  })
  await client.post(`/experiments/${running}/start`, { at: `${dateOf(0)}T00:00:00Z` })
  for (const [index, day] of days.entries())
    await client.post(`/experiments/${running}/results`, dayOf({ ...day, date: dateOf(index) }))

  const planned = await make({
    hypothesisId: hypothesisIds.get('price'),
    name: 'The price on the button of the shop',
    variants: [
      { key: 'control', weight: 1, isControl: true },
      { key: 'price', weight: 1 },
    ],
    metrics: [{ key: 'booster_bought', role: 'primary' }],
    plan: { method: 'fixed', sampleSizePerVariant: 12_000, minDays: 14, minimumEffect: 0.2 },
  })
  return [running, planned]
}
