import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whatHappened } from '../../../../src/domain/learning/scoreCause.ts'
import { anyMoved, scoreChanges } from '../../../../src/domain/learning/scoreChanges.ts'
import { type Kin, kinship, MOST_SIBLINGS, siblingsOf } from '../../../../src/domain/learning/siblings.ts'
import { standingsOf } from '../../../../src/domain/learning/standings.ts'
import { type Candidate, candidatesOf } from '../../../../src/domain/scoring/candidate.ts'
import { frameworks } from '../../../../src/domain/scoring/index.ts'
import { rankBacklog } from '../../../../src/domain/scoring/rankBacklog.ts'
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

  test('are those whose score moved, and not of one that only made way', () => {
    const before = [ranked('b', 1, 5), ranked('a', 2, 3), ranked('c', 4, null)]
    const after = [ranked('a', 1, 9), ranked('b', 2, 5), ranked('c', 4, 1)]
    expect(scoreChanges(before, after)).toEqual([
      { hypothesisId: 'a', beforeScore: 3, afterScore: 9, beforeRank: 2, afterRank: 1 },
      { hypothesisId: 'c', beforeScore: null, afterScore: 1, beforeRank: 4, afterRank: 4 },
    ])
  })

  test('are none where all stays', () => {
    const same = [ranked('a', 1, 9), ranked('c', 2, null)]
    expect(scoreChanges(same, same)).toEqual([])
  })
})

describe('The standings that are asked for', () => {
  const byScore = (scores: Record<string, number | null>) => ({
    assess: ({ hypothesis }: Candidate) => ({
      inputs: {},
      score: scores[hypothesis.id] ?? null,
      reason: null,
    }),
  })
  const candidates = (count: number) =>
    candidatesOf(
      backlogOf({ hypotheses: Array.from({ length: count }, (_, i) => hypothesisOf({ id: `hyp_${i}` })) }),
    )

  test('are the ranks of the backlog: equal scores by id, and what has none last', () => {
    const scores = { hyp_0: 2, hyp_1: 5, hyp_2: null, hyp_3: 5, hyp_4: null }
    const found = standingsOf(byScore(scores), candidates(5), { has: () => true })
    expect(found.map(({ hypothesisId, rank }) => [hypothesisId, rank])).toEqual([
      ['hyp_0', 3],
      ['hyp_1', 1],
      ['hyp_2', 4],
      ['hyp_3', 2],
      ['hyp_4', 5],
    ])
  })

  test('agree with the order of the backlog on any scores, and say nothing of those that are not asked for', () => {
    const some = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(some, fc.func(fc.boolean()), (scores, isAsked) => {
        const framework = byScore(Object.fromEntries(scores.map((score, i) => [`hyp_${i}`, score])))
        const backlog = candidates(scores.length)
        const asked = new Set(backlog.map(({ hypothesis }) => hypothesis.id).filter((id) => isAsked(id)))
        const ranked = rankBacklog({ ...frameworks.rice, ...framework }, backlog)
          .filter(({ hypothesisId }) => asked.has(hypothesisId))
          .map(({ hypothesisId, rank, score }) => ({ hypothesisId, rank, score }))
        expect(standingsOf(framework, backlog, asked).toSorted((a, b) => a.rank - b.rank)).toEqual(ranked)
      }),
    )
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
  const running = { status: 'running', verdict: 'proven' } as const
  const stopped = { status: 'stopped', verdict: 'proven' } as const
  expect(whatHappened(null, running)).toBe('verdict_reached')
  expect(whatHappened({ ...running, verdict: 'collecting' }, running)).toBe('verdict_reached')
  expect(whatHappened(running, { ...running, verdict: 'harmful' })).toBe('verdict_reached')
  for (const verdict of ['collecting', 'invalid'] as const) {
    expect(whatHappened(running, { ...running, verdict })).toBe('verdict_withdrawn')
    expect(whatHappened(null, { ...running, verdict }), 'there was none').toBe('verdict_reached')
  }
  expect(whatHappened({ ...running, verdict: 'collecting' }, { ...running, verdict: 'invalid' })).toBe(
    'verdict_reached',
  )
  expect(whatHappened(null, stopped)).toBe('test_concluded')
  expect(whatHappened(running, stopped)).toBe('test_concluded')
  expect(whatHappened(stopped, { ...stopped, verdict: 'invalid' })).toBe('test_corrected')
})
