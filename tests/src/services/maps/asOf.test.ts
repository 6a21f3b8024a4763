import { describe, expect, test } from 'vitest'
import type { LatestChange } from '../../../../db/queries/mapPast.ts'
import { mapAsOf } from '../../../../src/services/maps/asOf.ts'

const change = (entity: string, entityId: string, after: object | null): LatestChange => ({
  entity,
  entityId,
  version: 1,
  after: after === null ? null : { id: entityId, ...after },
})
const map = change('map', 'map_1', { name: 'Shop' })
const stage = (id: string, position: number) => change('stage', id, { name: id, position })
const barrier = (id: string, stageId: string) => change('barrier', id, { stageId, title: id })
const experiment = (id: string, status: string) =>
  change('experiment', id, {
    hypothesisId: 'hyp_1',
    status,
    startedAt: '2026-10-01T00:00:00.000Z',
    startDate: '2026-10-01',
  })
const proven = {
  experimentId: 'exp_1',
  hypothesisId: 'hyp_1',
  revision: 2,
  status: 'proven',
  variant: 'b',
  contested: false,
  since: '2026-10-14',
  effect: null,
  harms: 0,
}

describe('a map as of an instant', () => {
  test('was not there before it was made', () => {
    expect(mapAsOf([], [])).toBeNull()
    expect(mapAsOf([change('map', 'map_1', null)], [])).toBeNull()
  })

  test('has its stages in the order that they were in, and no stage or barrier that had been deleted', () => {
    const past = mapAsOf(
      [
        map,
        stage('stg_a', 2),
        stage('stg_b', 0),
        change('stage', 'stg_gone', null),
        barrier('bar_2', 'stg_a'),
        barrier('bar_1', 'stg_b'),
      ],
      [],
    )
    expect(past?.stages.map(({ id }) => id)).toEqual(['stg_b', 'stg_a'])
    expect(past?.barriers.map(({ id }) => id)).toEqual(['bar_1', 'bar_2'])
  })

  test('has no barriers of a stage that took them with it', () => {
    const latest = [
      map,
      change('stage', 'stg_gone', null),
      barrier('bar_1', 'stg_gone'),
      change('hypothesis', 'hyp_1', { barrierIds: ['bar_1'] }),
    ]
    expect(mapAsOf(latest, [])).toMatchObject({ barriers: [], links: [] })
  })

  test('has the hypotheses on the barriers that they addressed then', () => {
    const latest = [
      map,
      stage('stg_a', 0),
      barrier('bar_1', 'stg_a'),
      barrier('bar_2', 'stg_a'),
      change('hypothesis', 'hyp_1', { barrierIds: ['bar_2'] }),
      change('hypothesis', 'hyp_gone', null),
    ]
    expect(mapAsOf(latest, [])?.links).toEqual([{ hypothesisId: 'hyp_1', barrierId: 'bar_2' }])
  })

  test('has the tests that ran, with the verdict that stood then, and no drafts', () => {
    const latest = [
      map,
      experiment('exp_1', 'stopped'),
      experiment('exp_2', 'running'),
      experiment('exp_3', 'draft'),
    ]
    expect(mapAsOf(latest, [proven])?.standings).toMatchObject([
      { experimentId: 'exp_1', status: 'stopped', verdict: 'proven', variant: 'b', since: '2026-10-14' },
      { experimentId: 'exp_2', status: 'running', verdict: null, contested: null },
    ])
  })
})
