import { describe, expect, test } from 'vitest'
import { whatHappened } from '../../../../src/domain/learning/scoreCause.ts'
import { anyMoved, scoreChanges } from '../../../../src/domain/learning/scoreChanges.ts'
import { type Kin, kinship, MOST_SIBLINGS, siblingsOf } from '../../../../src/domain/learning/siblings.ts'
import { type Candidate, candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import { backlogOf, hypothesisOf } from '../scoring/backlogOf.ts'

const kin = (id: string, given: Partial<Kin> = {}): Kin => ({
  id,
  mapId: 'map_1',
  barrierIds: [],
  barrierTypes: [],
  metric: id,
  ...given,
})
const tested = kin('hyp_0', { barrierIds: ['bar_1', 'bar_2'], barrierTypes: ['price'], metric: 'orders' })

describe('The siblings of a tested hypothesis', () => {
  test('share a barrier, a type of barrier or the metric: the closest tie is named', () => {
    const all = { barrierIds: ['bar_2'], barrierTypes: ['price'], metric: 'orders' }
    expect(kinship(tested, kin('hyp_1', all))).toBe('barrier')
    expect(kinship(tested, kin('hyp_1', { ...all, barrierIds: ['bar_3'] }))).toBe('type')
    expect(kinship(tested, kin('hyp_1', { ...all, barrierIds: [], barrierTypes: ['trust'] }))).toBe('metric')
    expect(kinship(tested, kin('hyp_1'))).toBeNull()
    expect(kinship(tested, tested)).toBe('barrier')
  })

  test('are of its own map where a barrier is shared, of any where a type or the metric is', () => {
    const found = siblingsOf(tested, [
      kin('hyp_1', { mapId: 'map_2', barrierTypes: ['price'] }),
      kin('hyp_2', { barrierIds: ['bar_1'] }),
      kin('hyp_3', { mapId: 'map_2', metric: 'orders' }),
      kin('hyp_4'),
    ])
    expect([...found].map(([mapId, siblings]) => [mapId, [...siblings]])).toEqual([
      ['map_1', [['hyp_2', 'barrier']]],
      [
        'map_2',
        [
          ['hyp_1', 'type'],
          ['hyp_3', 'metric'],
        ],
      ],
    ])
  })

  test('are at most two hundred of ten maps, the closest first', () => {
    const others = Array.from({ length: 300 }, (_, i) => kin(`hyp_${1000 + i}`, { metric: 'orders' }))
    const close = kin('hyp_9999', { barrierIds: ['bar_1'] })
    const found = siblingsOf(tested, [...others, close]).get('map_1')
    expect(found?.size).toBe(MOST_SIBLINGS)
    expect([...(found ?? [])][0]).toEqual(['hyp_9999', 'barrier'])
    expect(found?.has('hyp_1198')).toBe(true)
    expect(found?.has('hyp_1199')).toBe(false)

    const spread = Array.from({ length: 20 }, (_, i) =>
      kin(`hyp_${20 + i}`, { mapId: `map_${20 + i}`, metric: 'orders' }),
    )
    const maps = siblingsOf(tested, [...spread, kin('hyp_99', { metric: 'orders' })])
    expect(maps.size).toBe(10)
    expect([...maps.keys()][0], 'its own map is never left out').toBe('map_1')
  })
})

describe('The changes of scores', () => {
  const ranked = (hypothesisId: string, rank: number, score: number | null) => ({ hypothesisId, rank, score })
  const among = new Set(['a', 'b', 'c'])

  test('are those of siblings whose score moved, and not of one that only made way', () => {
    const before = [ranked('b', 1, 5), ranked('a', 2, 3), ranked('d', 3, 2), ranked('c', 4, null)]
    const after = [ranked('a', 1, 9), ranked('b', 2, 5), ranked('d', 3, 4), ranked('c', 4, 1)]
    expect(scoreChanges(before, after, among)).toEqual([
      { hypothesisId: 'a', beforeScore: 3, afterScore: 9, beforeRank: 2, afterRank: 1 },
      { hypothesisId: 'c', beforeScore: null, afterScore: 1, beforeRank: 4, afterRank: 4 },
    ])
  })

  test('are none where all stays', () => {
    const same = [ranked('a', 1, 9), ranked('c', 2, null)]
    expect(scoreChanges(same, same, among)).toEqual([])
  })
})

test('A framework has moved where it scores one of those asked for otherwise, and only they are scored', () => {
  const scored: string[] = []
  const framework = {
    assess: ({ hypothesis, calibration }: Candidate) => {
      scored.push(hypothesis.id)
      const moves = hypothesis.id !== 'hyp_2' && calibration !== null
      return { inputs: {}, score: moves ? 2 : 1, reason: null }
    },
  }
  const hypotheses = [1, 2, 3].map((i) => hypothesisOf({ id: `hyp_${i}` }))
  const before = candidatesOf(backlogOf({ hypotheses }))
  const calibration = { intercept: 0, slope: 1, residualVariance: 0.01, tests: 5 }
  const after = candidatesOf(backlogOf({ hypotheses, calibration }))
  expect(anyMoved(framework, before, after, new Set(['hyp_2', 'hyp_3']))).toBe(true)
  expect(anyMoved(framework, before, after, new Set(['hyp_2']))).toBe(false)
  expect(anyMoved(framework, before, before, new Set(['hyp_2', 'hyp_3']))).toBe(false)
  expect(scored).not.toContain('hyp_1')
})

test('What happened to a test follows from what it was before and after', () => {
  expect(whatHappened(null, 'running')).toBe('verdict_reached')
  expect(whatHappened('running', 'running')).toBe('verdict_reached')
  expect(whatHappened(null, 'stopped')).toBe('test_concluded')
  expect(whatHappened('running', 'stopped')).toBe('test_concluded')
  expect(whatHappened('stopped', 'stopped')).toBe('test_corrected')
})
