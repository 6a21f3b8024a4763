import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalSf, normalTwoSidedP } from '../../../../src/stats/distributions/normal.ts'
import { exitProbabilities } from '../../../../src/stats/sequential/exitProbabilities.ts'

const NEVER = { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY }
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

describe('exit probabilities', () => {
  it('are the tails of one normal at one look, wherever its mean is', () => {
    for (const drift of [-30, -1, 0, 0.3, 5, 30]) {
      const { lower, upper } = exitProbabilities({
        bounds: [{ lower: -1, upper: 2 }],
        information: [4],
        drift,
      })
      expect(upper[0]).toBeCloseTo(normalSf(2 - 2 * drift), 14)
      expect(lower[0]).toBeCloseTo(normalSf(1 + 2 * drift), 14)
    }
  })

  it('agree with the orthant probability of two correlated normals', () => {
    for (const ratio of [0.01, 0.3, 0.5, 0.99, 0.999]) {
      const information = [ratio, 1]
      const upper = { lower: Number.NEGATIVE_INFINITY, upper: 0 }
      const exits = exitProbabilities({ bounds: [upper, upper], information })
      expect(exits.upper[1]).toBeCloseTo(0.25 - Math.asin(Math.sqrt(ratio)) / (2 * Math.PI), 9)
      expect(exits.lower).toEqual([0, 0])
      const lower = { lower: 0, upper: Number.POSITIVE_INFINITY }
      const mirrored = exitProbabilities({ bounds: [lower, lower], information })
      expect(mirrored.lower[1]).toBeCloseTo(exits.upper[1] ?? Number.NaN, 9)
    }
  })

  it('see the same Z at a look without new data', () => {
    const bounds = [2, 1.5, 1.8, 1.2].map((upper) => ({ lower: -upper, upper }))
    const { upper } = exitProbabilities({ bounds, information: [3, 3, 3, 3] })
    const between = (a: number, b: number) => (normalTwoSidedP(a) - normalTwoSidedP(b)) / 2
    expect(upper[0]).toBeCloseTo(between(2, 60), 14)
    expect(upper[1]).toBeCloseTo(between(1.5, 2), 14)
    expect(upper[2]).toBe(0)
    expect(upper[3]).toBeCloseTo(between(1.2, 1.5), 14)
  })

  it('are those of fewer looks where a look stops nobody', () => {
    const bounds = [{ lower: -2, upper: 2.5 }, NEVER, { lower: -1, upper: 2 }]
    const all = exitProbabilities({ bounds, information: [1, 2, 3], drift: 0.4 })
    const fewer = exitProbabilities({
      bounds: [bounds[0], bounds[2]].flatMap((one) => one ?? []),
      information: [1, 3],
      drift: 0.4,
    })
    expect(all.upper[1]).toBe(0)
    expect(all.upper[2]).toBeCloseTo(fewer.upper[1] ?? Number.NaN, 13)
    expect(all.lower[2]).toBeCloseTo(fewer.lower[1] ?? Number.NaN, 13)
  })

  it('mirror when bounds and drift do, and are the same whether the walk is known to be symmetric or not', () => {
    const bound = fc.double({ min: 0.5, max: 4, noNaN: true })
    const look = fc.record({
      lower: bound,
      upper: bound,
      growth: fc.double({ min: 0.01, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(
        fc.array(look, { minLength: 1, maxLength: 5 }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (looks, drift) => {
          let sum = 0
          const information = looks.map(({ growth }) => (sum += growth))
          const bounds = looks.map(({ lower, upper }) => ({ lower: -lower, upper }))
          const turned = looks.map(({ lower, upper }) => ({ lower: -upper, upper: lower }))
          const one = exitProbabilities({ bounds, information, drift })
          const other = exitProbabilities({ bounds: turned, information, drift: -drift })
          const even = looks.map(({ upper }) => ({ lower: -upper, upper }))
          const folded = exitProbabilities({ bounds: even, information })
          const whole = exitProbabilities({ bounds: even, information, drift: 1e-15 })
          for (const index of looks.keys()) {
            expect(one.upper[index]).toBeCloseTo(other.lower[index] ?? Number.NaN, 10)
            expect(folded.upper[index]).toBeCloseTo(whole.upper[index] ?? Number.NaN, 10)
          }
          expect(total(one.upper) + total(one.lower)).toBeLessThanOrEqual(1 + 1e-12)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never fall as looks move apart, down to looks that hardly differ', () => {
    const bounds = [2, 2.1].map((upper) => ({ lower: -upper, upper }))
    const second = [0, 1e-12, 1e-6, 1e-4, 2e-4, 1e-3, 1e-2, 0.1].map(
      (growth) => exitProbabilities({ bounds, information: [1, 1 + growth] }).upper[1] ?? Number.NaN,
    )
    expect(second[0]).toBe(0)
    expect(second[1]).toBeGreaterThan(0)
    for (const [index, exit] of second.slice(1).entries())
      expect(exit).toBeGreaterThanOrEqual(second[index] ?? 0)
    expect(second[6]).toBeGreaterThan(second[4] ?? 1)
  })

  it('leave nobody where the drift carries everybody out at once', () => {
    const bounds = [1, 1, 1].map((upper) => ({ lower: -upper, upper }))
    const { upper, lower } = exitProbabilities({ bounds, information: [1, 2, 3], drift: 200 })
    expect(upper).toEqual([1, 0, 0])
    expect(lower).toEqual([0, 0, 0])
  })
})
