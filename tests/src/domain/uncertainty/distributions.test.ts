import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atNormal, piecesOf, Z90 } from '../../../../src/domain/uncertainty/atNormal.ts'
import { moments } from '../../../../src/domain/uncertainty/moments.ts'
import { drawn, samplerOf } from '../../../../src/domain/uncertainty/sampler.ts'
import { streamOf } from '../../../../src/domain/uncertainty/stream.ts'
import type { Uncertain } from '../../../../src/domain/uncertainty/uncertain.ts'
import { normalQuantile } from '../../../../src/stats/distributions/normal.ts'

const at = (uncertain: Uncertain, z: number) => atNormal(uncertain, piecesOf(uncertain), z)
const amount: Uncertain = { curve: 'log', low: 500, likely: 1000, high: 4000 }
const lift: Uncertain = { curve: 'linear', low: -0.02, likely: 0.03, high: 0.15 }
const share: Uncertain = { curve: 'logit', low: 0.1, likely: 0.2, high: 0.6 }

describe('an uncertain quantity', () => {
  it('goes through its three quantiles', () => {
    for (const uncertain of [amount, lift, share]) {
      expect(at(uncertain, -Z90)).toBeCloseTo(uncertain.low, 10)
      expect(at(uncertain, 0)).toBeCloseTo(uncertain.likely, 10)
      expect(at(uncertain, Z90)).toBeCloseTo(uncertain.high, 10)
    }
  })

  it('never falls where the normal rises, and stays within what it can be', () => {
    const range = fc
      .tuple(
        fc.constantFrom('log', 'linear', 'logit'),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      )
      .map(([curve, values]): Uncertain => {
        const [low = 0, likely = 0, high = 0] = values.toSorted((a, b) => a - b)
        return { curve, low, likely, high } as Uncertain
      })
    const z = fc.double({ min: -5, max: 5, noNaN: true })
    fc.assert(
      fc.property(range, z, z, (uncertain, one, other) => {
        const lower = at(uncertain, Math.min(one, other))
        expect(at(uncertain, Math.max(one, other))).toBeGreaterThanOrEqual(lower - 1e-12)
        if (uncertain.curve !== 'linear') expect(lower).toBeGreaterThanOrEqual(0)
        if (uncertain.curve === 'logit') expect(at(uncertain, 5)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is 0 throughout where nothing is likely, and allows a P10 of nobody', () => {
    const nobody: Uncertain = { curve: 'log', low: 0, likely: 0, high: 0 }
    expect(at(nobody, 2)).toBe(0)
    expect(at({ curve: 'log', low: 0, likely: 10, high: 20 }, -Z90)).toBeCloseTo(0, 4)
    expect(at({ curve: 'logit', low: 0, likely: 0, high: 0.02 }, Z90)).toBeCloseTo(0.02, 10)
  })

  it('has the mean and sd that its quantiles have', () => {
    const cells = 200_000
    for (const uncertain of [amount, lift, share, { ...share, through: (x: number) => 300 * x }]) {
      let sum = 0
      let squares = 0
      for (let i = 0; i < cells; i += 1) {
        const x = (uncertain.through ?? ((y: number) => y))(at(uncertain, normalQuantile((i + 0.5) / cells)))
        sum += x
        squares += x * x
      }
      const mean = sum / cells
      const sd = Math.sqrt(squares / cells - mean * mean)
      const found = moments(uncertain)
      expect(found.mean / mean).toBeCloseTo(1, 3)
      expect(found.sd / sd).toBeCloseTo(1, 2)
    }
  })

  it('has the moments of a normal and of a lognormal where its pieces are alike', () => {
    const normal = moments({ curve: 'linear', low: 1 - 2 * Z90, likely: 1, high: 1 + 2 * Z90 })
    expect(normal.mean).toBeCloseTo(1, 12)
    expect(normal.sd).toBeCloseTo(2, 12)
    const s = 0.7
    const lognormal = moments({ curve: 'log', low: Math.exp(-s * Z90), likely: 1, high: Math.exp(s * Z90) })
    expect(lognormal.mean).toBeCloseTo(Math.exp((s * s) / 2), 10)
    expect(lognormal.sd).toBeCloseTo(Math.sqrt((Math.exp(s * s) - 1) * Math.exp(s * s)), 10)
  })

  it('is drawn with these quantiles', () => {
    for (const uncertain of [amount, lift, share]) {
      const sampler = samplerOf(uncertain, streamOf('one', 7))
      const draws = Array.from({ length: 50_000 }, (_, draw) => drawn(sampler, draw))
      const shareBelow = (x: number) => draws.filter((value) => value <= x).length / draws.length
      expect(shareBelow(uncertain.low)).toBeCloseTo(0.1, 2)
      expect(shareBelow(uncertain.likely)).toBeCloseTo(0.5, 1)
      expect(shareBelow(uncertain.high)).toBeCloseTo(0.9, 2)
      const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length
      const { mean: expected, sd } = moments(uncertain)
      expect(Math.abs(mean - expected)).toBeLessThan((4 * sd) / Math.sqrt(draws.length))
    }
  })
})
