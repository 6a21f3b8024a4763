import { afterEach, beforeEach, expect, test } from 'vitest'
import { hypothesisStore } from '../../../../db/queries/hypotheses.ts'
import { adviceFor } from '../../../../src/services/backlog/advise.ts'
import { backlogOf } from '../../../../src/services/backlog/rank.ts'
import { mapStore } from '../../../../src/services/resources/map.ts'
import { testNeeds } from '../../../../src/services/stats/testNeeds.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'

let instance: Deployment
beforeEach(async () => {
  instance = await deployment()
})
afterEach(() => instance.close())

/** A hypothesis on a barrier that a fifth of 50,000 people a week meet. */
async function hypothesis(limitWeeks: number) {
  const made = async (path: string, body: object) => {
    const answer = await instance.post<{ id: string }>(path, body)
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body))
    return answer.body.id
  }
  const valuePerUnit = { amount: 30, currency: 'EUR' }
  const metric = { key: 'order', name: 'Order', type: 'proportion', goodDirection: 'increase', valuePerUnit }
  await made('/metrics', metric)
  const mapId = await made('/maps', { name: 'Shop', period: 'week', ranking: { limitWeeks } })
  const stageId = await made(`/maps/${mapId}/stages`, { name: 'Payment', entrants: 50_000 })
  const barrierId = await made(`/stages/${stageId}/barriers`, { title: 'One method', affectedShare: 0.2 })
  const estimates = {
    lift: { low: 0.01, likely: 0.05, high: 0.1 },
    effortWeeks: { low: 1, likely: 2, high: 3 },
  }
  const change = 'Add methods'
  const body = { barrierIds: [barrierId], change, metric: 'order', estimates, baseline: { value: 0.1 } }
  return { mapId, id: await made('/hypotheses', body) }
}

async function needsAndAdvice(limitWeeks: number) {
  const { mapId, id } = await hypothesis(limitWeeks)
  const { deps } = instance
  const [found, map] = await Promise.all([hypothesisStore.find(deps.db, id), mapStore.find(deps.db, mapId)])
  if (found === undefined || map === undefined) throw new Error('not made')
  const metric = { type: 'proportion', goodDirection: 'increase' } as const
  const backlog = await backlogOf(deps, mapId)
  const advice = adviceFor(backlog.candidates, backlog.ranked.map(backlog.entry)).get(id)
  return { needs: await testNeeds(deps, { hypothesis: found, metric, map }), advice }
}

test('a fixed test takes as long by the plan as by the advice: as whom the change reaches come, not all who enter', async () => {
  const { needs, advice } = await needsAndAdvice(26)
  if (!needs.ok || !advice?.ok || advice.figures.test === null) throw new Error('nothing planned')
  expect(needs.traffic).toEqual({ people: 10_000, source: 'estimated', period: 'week' })
  const fixed = needs.methods.find(({ method }) => method === 'fixed')
  expect(2 * (fixed?.perVariant ?? 0)).toBe(advice.figures.test.units)
  expect(Math.ceil((fixed?.days ?? 0) / 7)).toBe(advice.figures.test.weeks)
  expect(advice.figures.test.weeks).toBeGreaterThan(8)
})

test('what is untestable by the limit of the map is so by both', async () => {
  const { needs, advice } = await needsAndAdvice(8)
  if (!needs.ok) throw new Error('nothing planned')
  expect(needs.limitWeeks).toBe(8)
  expect(needs.methods.every(({ untestable }) => untestable)).toBe(true)
  expect(advice).toMatchObject({ ok: true, advice: 'untestable' })
})
