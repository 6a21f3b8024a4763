import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Z90 } from '../../../../src/domain/uncertainty/atNormal.ts'
import { descendingOrder } from '../../../../src/domain/uncertainty/descendingOrder.ts'
import { type SimulatedCandidate, simulateOrder } from '../../../../src/domain/uncertainty/simulateOrder.ts'
import type { Uncertain } from '../../../../src/domain/uncertainty/uncertain.ts'
import { normalCdf, normalPdf } from '../../../../src/stats/distributions/normal.ts'

const normal = (mean: number, sd: number, of?: string): Uncertain => ({
  curve: 'linear',
  low: mean - Z90 * sd,
  likely: mean,
  high: mean + Z90 * sd,
  ...(of === undefined ? {} : { of }),
})

/** A candidate whose score is one number. */
const scored = (id: string, value: number, uncertain?: Uncertain): SimulatedCandidate => ({
  id,
  inputs: { x: { value, uncertain } },
  score: ({ x = 0 }) => x,
})
const simulated = (candidates: SimulatedCandidate[], draws = 4000, seed = 3) =>
  simulateOrder({ candidates, seed, draws })

describe('a simulated order', () => {
  it('is the order of the scores where nothing is uncertain, equal ones by id', () => {
    const scores = fc.array(
      fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    fc.assert(
      fc.property(scores, (values) => {
        const candidates = values.map((value, i) => scored(`h${String(i).padStart(2, '0')}`, value))
        const plain = candidates.toSorted((a, b) => {
          const difference = (b.inputs.x?.value ?? 0) - (a.inputs.x?.value ?? 0)
          return difference === 0 ? (a.id < b.id ? -1 : 1) : difference
        })
        const standings = simulated(candidates, 5)
        for (const [i, { id }] of plain.entries())
          expect(standings.get(id)).toMatchObject({
            rankInterval: [i + 1, i + 1],
            pBest: i === 0 ? 1 : 0,
            pTop3: i < 3 ? 1 : 0,
            flip: null,
          })
        expect(standings.get(plain[0]?.id ?? '')?.regret).toBe(0)
      }),
    )
  })

  it('is right side up below zero: of losses the smallest is first, and a loss that could shrink moves up', () => {
    const standings = simulated([
      scored('a', -5, { curve: 'linear', low: -6, likely: -5, high: -0.5 }),
      scored('b', -1),
      scored('c', -2),
      scored('d', -20),
    ])
    expect(standings.get('a')?.flip).toEqual({ input: 'x', end: 'high', value: -0.5, rank: 1 })
    expect(standings.get('a')?.rankInterval).toEqual([1, 3])
    expect(standings.get('b')?.rankInterval).toEqual([1, 2])
    expect(standings.get('d')).toMatchObject({ rankInterval: [4, 4], pBest: 0, pTop3: 0 })
    expect(standings.get('d')?.regret).toBeGreaterThan(standings.get('c')?.regret ?? Number.NaN)
  })

  it('rounds rank intervals of large orders outwards, by less than a 500th of the order', () => {
    const size = 2500
    const id = (i: number) => `h${String(i).padStart(4, '0')}`
    const standings = simulated(
      Array.from({ length: size }, (_, i) => scored(id(i), -i)),
      3,
    )
    for (let i = 0; i < size; i += 1) {
      const [from, to] = standings.get(id(i))?.rankInterval ?? [Number.NaN, Number.NaN]
      expect(from).toBeLessThanOrEqual(i + 1)
      expect(to).toBeGreaterThanOrEqual(i + 1)
      expect(to).toBeLessThanOrEqual(size)
      expect(to - from).toBeLessThan(size / 500)
    }
  })

  it('finds how probable it is that one normal score exceeds another, and what picking the wrong one costs', () => {
    const standings = simulated([scored('a', 1, normal(1, 1)), scored('b', 0, normal(0, 2))], 40_000)
    const spread = Math.sqrt(5)
    const z = 1 / spread
    expect(standings.get('a')?.pBest).toBeCloseTo(normalCdf(z), 2)
    expect(standings.get('b')?.pBest).toBeCloseTo(normalCdf(-z), 2)
    // E[max(b - a, 0)]
    expect(standings.get('a')?.regret).toBeCloseTo(spread * normalPdf(z) - normalCdf(-z), 1)
    expect(standings.get('b')?.regret).toBeCloseTo(spread * normalPdf(z) + normalCdf(z), 1)
    expect(standings.get('a')?.rankInterval).toEqual([1, 2])
  })

  it('shares out the first place and the first three', () => {
    const candidates = Array.from({ length: 8 }, (_, i) => scored(`h${i}`, 1, normal(1, 1)))
    const standings = [...simulated(candidates, 8000).values()]
    const sum = (of: (standing: (typeof standings)[number]) => number) =>
      standings.reduce((total, standing) => total + of(standing), 0)
    expect(sum(({ pBest }) => pBest)).toBeCloseTo(1, 10)
    expect(sum(({ pTop3 }) => pTop3)).toBeCloseTo(3, 10)
    for (const { pBest, rankInterval } of standings) {
      expect(pBest).toBeCloseTo(1 / 8, 1)
      expect(rankInterval).toEqual([1, 8])
    }
  })

  it('moves hypotheses that rest on the same quantity together', () => {
    const apart = simulated([scored('a', 1, normal(1, 1)), scored('b', 0.5, normal(0.5, 1))])
    const together = simulated([scored('a', 1, normal(1, 1, 'q')), scored('b', 0.5, normal(0.5, 1, 'q'))])
    expect(apart.get('b')?.pBest).toBeGreaterThan(0.3)
    expect(together.get('b')?.pBest).toBe(0)
    expect(together.get('a')?.flip).toBeNull()
  })

  it('draws the same whatever else there is, in whatever order', () => {
    const a = scored('a', 1, normal(1, 1))
    const b = scored('b', 0.5, normal(0.5, 1))
    const last = scored('c', -100)
    const alone = simulated([a, b])
    const among = simulated([last, b, a])
    for (const id of ['a', 'b']) {
      expect(among.get(id)?.pBest).toBe(alone.get(id)?.pBest)
      expect(among.get(id)?.regret).toBe(alone.get(id)?.regret)
    }
  })

  it('gives the same bytes for the same seed, and others for another', () => {
    const candidates = Array.from({ length: 30 }, (_, i) => scored(`h${i}`, i, normal(i, 5)))
    const bytes = (seed: number) => JSON.stringify([...simulated(candidates, 500, seed)])
    expect(bytes(9)).toBe(bytes(9))
    expect(bytes(9)).not.toBe(bytes(10))
  })

  it('names the input whose resolution would move a hypothesis most', () => {
    const product = (id: string, reach: Uncertain, effort: Uncertain): SimulatedCandidate => ({
      id,
      inputs: {
        reach: { value: reach.likely, uncertain: reach },
        effort: { value: effort.likely, uncertain: effort },
      },
      score: ({ reach = 0, effort = 1 }) => reach / effort,
    })
    const sure: Uncertain = { curve: 'log', low: 1.9, likely: 2, high: 2.1 }
    const standings = simulated([
      product('a', { curve: 'log', low: 10, likely: 100, high: 150 }, sure),
      ...[80, 60, 40, 20].map((score, i) => scored(`b${i}`, score / 2)),
    ])
    expect(standings.get('a')?.flip).toEqual({ input: 'reach', end: 'low', value: 10, rank: 5 })
    expect(standings.get('b0')?.flip).toBeNull()
  })

  it('says of nothing nothing', () => {
    expect(simulated([]).size).toBe(0)
  })
})

describe('the order of a row', () => {
  it('is that of a stable sort, also of scores that single precision cannot tell apart', () => {
    const some = fc.array(
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: -2, max: 2 }),
        fc.integer({ min: 0, max: 9 }).map((i) => 1 + i * 1e-12),
      ),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(some, (values) => {
        const expected = values.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
        const scores = Float64Array.from([7, ...values])
        expect([...descendingOrder(values.length)(scores, 1)]).toEqual(expected)
      }),
    )
  })
})
