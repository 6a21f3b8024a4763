import { afterEach, beforeEach, expect, test } from 'vitest'
import { nextTests } from '../../../../src/services/digests/nextTests.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'

let instance: Deployment
beforeEach(async () => {
  instance = await deployment()
  await made('/metrics', { key: 'order', name: 'Order', type: 'proportion', goodDirection: 'increase' })
})
afterEach(() => instance.close())

const made = async (path: string, body: object) => {
  const answer = await instance.post<{ id: string }>(path, body)
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body))
  return answer.body.id
}

/** A map on which the small change is rated above the large one, which RICE has first. */
async function map(name: string, framework: string | undefined) {
  const ranking = framework === undefined ? undefined : { framework }
  const mapId = await made('/maps', { name, period: 'week', ranking })
  for (const [change, entrants, businessValue] of [
    ['large', 50_000, 1],
    ['small', 100, 20],
  ] as const) {
    const stageId = await made(`/maps/${mapId}/stages`, { name: change, entrants })
    const barrierId = await made(`/stages/${stageId}/barriers`, { title: change })
    const estimates = {
      lift: { low: 0.01, likely: 0.05, high: 0.1 },
      effortWeeks: { low: 1, likely: 2, high: 3 },
    }
    const ratings = { wsjf: { businessValue, timeCriticality: 1, riskOpportunity: 1, jobSize: 1 } }
    const about = { change: `${change} of ${name}`, metric: 'order', estimates, ratings }
    await made('/hypotheses', { barrierIds: [barrierId], ...about })
  }
  return mapId
}

test("each map's next tests are by its own framework, and say by which, with the reach whatever it is", async () => {
  const mapId = await map('Shop', 'wsjf')
  const next = await nextTests(instance.deps, [mapId], 5)
  expect(next.map(({ change, framework, score }) => [change, framework, score])).toEqual([
    ['small of Shop', 'wsjf', 22],
    ['large of Shop', 'wsjf', 3],
  ])
  expect(next[0]?.reach).toEqual({ value: 100, source: 'assumed', period: 'week' })
})

test('scores of different frameworks are not compared: the first of each map come first', async () => {
  const maps = [await map('Shop', 'wsjf'), await map('Club', undefined)]
  expect((await nextTests(instance.deps, maps, 3)).map(({ change }) => change)).toEqual([
    'small of Shop',
    'large of Club',
    'large of Shop',
  ])
})

test('maps that are scored alike are told by score', async () => {
  const maps = [await map('Shop', undefined), await map('Club', 'rice')]
  const next = await nextTests(instance.deps, maps, 4)
  expect(next.map(({ change }) => change.split(' ')[0])).toEqual(['large', 'large', 'small', 'small'])
})
