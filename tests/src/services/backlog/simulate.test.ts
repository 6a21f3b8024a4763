import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as simulation from '../../../../src/domain/uncertainty/simulateOrder.ts'
import { seedMap, seedMetric } from '../../../bench/seed.ts'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'

interface Answer {
  simulatedAt: string | null
  items: { hypothesisId: string; rankInterval?: [number, number] }[]
}

let instance: Deployment
let mapId: string
beforeEach(async () => {
  vi.restoreAllMocks()
  instance = await deployment(undefined, new Date('2026-11-21T12:00:00Z'))
  await seedMetric(instance.deps.db)
  const size = { stages: 2, barriers: 8, evidencePerBarrier: 5, experiments: 0, hypotheses: 30 }
  mapId = await seedMap(instance.deps.db, 'small', size)
})
afterEach(() => instance.close())

const backlog = async (framework: string) => {
  const { body } = await instance.get<Answer>(`/maps/${mapId}/backlog?framework=${framework}&limit=30`)
  await instance.settled()
  return body
}

test('an order that nothing has changed for is simulated once, by each framework', async () => {
  const simulate = vi.spyOn(simulation, 'simulateOrder')
  const first = await backlog('rice')
  expect(first.simulatedAt).toBe('2026-11-21T12:00:00.000Z')
  expect(first.items[0]?.rankInterval).toHaveLength(2)
  instance.pass(3600)
  expect(await backlog('rice')).toEqual(first)
  expect((await backlog('ice')).simulatedAt).toBe('2026-11-21T13:00:00.000Z')
  expect((await backlog('ice')).items).not.toEqual(first.items)
  expect(simulate).toHaveBeenCalledTimes(2)
})

test('what an order is computed from makes it anew, and nothing else does', async () => {
  const { items } = await backlog('rice')
  const id = items[9]?.hypothesisId ?? ''
  instance.pass(60)
  await instance.patch(`/hypotheses/${id}`, { change: 'The same in other words' }, 1)
  const renamed = await backlog('rice')
  expect(renamed.simulatedAt).toBe('2026-11-21T12:00:00.000Z')

  const changes: [path: string, body: object, version: number][] = [
    [`/hypotheses/${id}`, { estimates: wide }, 2],
    [`/maps/${mapId}`, { ranking: { impactSteps: [{ atLeast: 0, impact: 5 }] } }, 1],
    [`/hypotheses/${id}`, { archived: true }, 3],
  ]
  let before = renamed
  for (const [path, body, version] of changes) {
    instance.pass(60)
    expect((await instance.patch(path, body, version)).status).toBe(200)
    const after = await backlog('rice')
    expect(after.simulatedAt).toBe(instance.deps.now().toISOString())
    expect(after.items.map(({ rankInterval }) => rankInterval)).not.toEqual(
      before.items.map(({ rankInterval }) => rankInterval),
    )
    before = after
  }
})

const wide = {
  lift: { low: -0.1, likely: 0.01, high: 0.5 },
  effortWeeks: { low: 1, likely: 10, high: 60 },
}
