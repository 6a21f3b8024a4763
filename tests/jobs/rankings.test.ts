import { afterEach, beforeEach, expect, test } from 'vitest'
import { rankings } from '../../jobs/rankings.ts'
import { seedMap, seedMetric } from '../bench/seed.ts'
import { type Deployment, deployment } from './deployment.ts'

interface Answer {
  simulatedAt: string | null
  items: { hypothesisId: string; pBest?: number; rankInterval?: [number, number] }[]
}

let instance: Deployment
let mapId: string
beforeEach(async () => {
  instance = await deployment(undefined, new Date('2026-11-21T12:00:00Z'))
  await seedMetric(instance.deps.db)
  const size = { stages: 2, barriers: 40, evidencePerBarrier: 5, experiments: 0, hypotheses: 1001 }
  mapId = await seedMap(instance.deps.db, 'large', size)
})
afterEach(() => instance.close())

const backlog = async (framework: string) =>
  (await instance.get<Answer>(`/maps/${mapId}/backlog?limit=3&framework=${framework}`)).body

test('the order of a large map is simulated in the background, and served with its time until it is anew', async () => {
  const before = await backlog('rice')
  expect(before.simulatedAt).toBeNull()
  expect(before.items.map(({ pBest }) => pBest)).toEqual([undefined, undefined, undefined])

  await rankings.run(instance.deps)
  const first = await backlog('rice')
  expect(first.simulatedAt).toBe('2026-11-21T12:00:00.000Z')
  for (const { rankInterval } of first.items) {
    const [low = Number.NaN, high = Number.NaN] = rankInterval ?? []
    expect(low).toBeLessThan(high)
  }

  instance.pass(600)
  await rankings.run(instance.deps)
  expect(await backlog('rice')).toEqual(first)

  const former = first.items[0]?.hypothesisId ?? ''
  const estimates = {
    lift: { low: -0.1, likely: 0.01, high: 0.02 },
    effortWeeks: { low: 9, likely: 10, high: 11 },
  }
  await instance.patch(`/hypotheses/${former}`, { estimates }, 1)
  const meanwhile = await backlog('rice')
  expect(meanwhile.simulatedAt).toBe(first.simulatedAt)
  expect(meanwhile.items[0]?.hypothesisId).not.toBe(former)
  await rankings.run(instance.deps)
  expect((await backlog('rice')).simulatedAt).toBe('2026-11-21T12:10:00.000Z')
}, 60_000)

test('other frameworks than the map’s own are simulated once somebody has asked for them', async () => {
  expect((await backlog('ice')).simulatedAt).toBeNull()
  await instance.settled()
  await rankings.run(instance.deps)
  expect((await backlog('ice')).simulatedAt).not.toBeNull()
  expect((await backlog('pie')).simulatedAt).toBeNull()
}, 60_000)
