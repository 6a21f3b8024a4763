import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalIsf } from '../../../../src/stats/distributions/normal.ts'
import { groupSequentialBoundaries } from '../../../../src/stats/sequential/boundaries.ts'
import { exitProbabilities } from '../../../../src/stats/sequential/exitProbabilities.ts'
import type { GroupSequentialDesign } from '../../../../src/stats/sequential/repeatedP.ts'
import { spendingFunctions } from '../../../../src/stats/sequential/spending.ts'
import { anyDesign, equalLooks } from './designs.ts'

const boundariesOf = (design: GroupSequentialDesign, alpha: number) =>
  groupSequentialBoundaries({ ...design, spend: spendingFunctions[design.spending], alpha })

const twoSided = (fractions: number[], information = fractions): GroupSequentialDesign => ({
  spending: 'obrien-fleming',
  sides: 2,
  fractions,
  information,
})

describe('spending functions', () => {
  it('spend all of alpha at the planned size and grow up to it', () => {
    for (const spend of Object.values(spendingFunctions)) {
      for (const alpha of [1e-12, 0.025, 0.5, 0.9]) {
        expect(spend(alpha, 1) / alpha).toBeCloseTo(1, 12)
        expect(spend(alpha, 0.5)).toBeGreaterThan(spend(alpha, 0.4))
        expect(spend(alpha, 0.5)).toBeLessThan(alpha)
      }
    }
  })
})

describe('group-sequential boundaries', () => {
  it('are crossed with the probability that is to be spent by each look', () => {
    fc.assert(
      fc.property(anyDesign, fc.constantFrom(1e-9, 0.001, 0.05, 0.4, 0.9), (design, alpha) => {
        const { sides, fractions, information, spending } = design
        const z = boundariesOf(design, alpha)
        const bounds = z.map((upper) => ({ lower: sides === 2 ? -upper : Number.NEGATIVE_INFINITY, upper }))
        const { upper } = exitProbabilities({ bounds, information })
        let crossed = 0
        for (const [look, exit] of upper.entries()) {
          crossed += exit
          const spent = spendingFunctions[spending](alpha / sides, Math.min(1, fractions[look] ?? 0))
          expect(Math.abs(crossed / spent - 1)).toBeLessThan(1e-9)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('fall as alpha grows', () => {
    const alphas = [1e-12, 1e-6, 0.001, 0.01, 0.05, 0.2, 0.5, 0.7, 0.9]
    fc.assert(
      fc.property(anyDesign, (design) => {
        const all = alphas.map((alpha) => boundariesOf(design, alpha))
        for (const [index, z] of all.slice(1).entries()) {
          for (const [look, boundary] of z.entries()) {
            expect(boundary).toBeLessThanOrEqual(all[index]?.[look] ?? Number.NaN)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('are that of the fixed test at one look', () => {
    for (const alpha of [1e-10, 0.05, 0.9]) {
      expect(boundariesOf(twoSided([1], [123_456]), alpha)[0]).toBeCloseTo(normalIsf(alpha / 2), 12)
      expect(boundariesOf({ ...twoSided([1]), sides: 1 }, alpha)[0]).toBeCloseTo(normalIsf(alpha), 12)
    }
  })

  it('spend all at the first look with the planned size and nothing after it', () => {
    const early = boundariesOf(twoSided([0.4, 0.8, 1]), 0.05)
    const over = boundariesOf(twoSided([0.4, 0.8, 1.3, 1.4], [0.4, 0.8, 1, 1.1]), 0.05)
    expect(over).toEqual([...early, Number.POSITIVE_INFINITY])
  })

  it('let nothing be crossed at a look whose fraction did not grow, and lose nothing by it', () => {
    const z = boundariesOf(twoSided([0.5, 0.5, 1], [0.5, 0.6, 1]), 0.05)
    expect(z[1]).toBe(Number.POSITIVE_INFINITY)
    expect(z[2]).toBeCloseTo(boundariesOf(twoSided([0.5, 1]), 0.05)[1] ?? Number.NaN, 10)
  })

  it('have their values where spending and information run on clocks of their own', () => {
    // By integration with one Gauss-Legendre rule of 1,200 points over the whole region (NumPy, SciPy).
    const references = [
      {
        design: twoSided([0.2, 0.5, 0.8, 1], [0.05, 0.3, 0.35, 0.9]),
        alpha: 0.05,
        z: [4.876884948790788, 2.962678916100106, 2.2523104862681826, 2.1467145902049944],
      },
      {
        design: { ...twoSided([0.3, 0.6, 0.7, 0.9], [10, 11, 40, 41]), sides: 1 as const },
        alpha: 0.1,
        z: [2.785454362817371, 1.8288595425784486, 2.0343615850963364, 1.554079799957167],
      },
      {
        design: twoSided([0.5, 0.6, 0.61, 1], [1, 1.0005, 1.0012, 2]),
        alpha: 0.05,
        z: [2.962588042727566, 2.6686301429089028, 2.645905810285277, 1.99257833185633],
      },
    ]
    for (const { design, alpha, z } of references) {
      for (const [look, boundary] of boundariesOf(design, alpha).entries()) {
        expect(boundary).toBeCloseTo(z[look] ?? Number.NaN, 10)
      }
    }
  })

  it('depend on ratios of information only', () => {
    const fractions = equalLooks(10)
    const z = boundariesOf(twoSided(fractions), 0.05)
    const scaled = boundariesOf(
      twoSided(
        fractions,
        fractions.map((t) => 81_234 * t),
      ),
      0.05,
    )
    for (const [look, boundary] of scaled.entries()) expect(boundary).toBeCloseTo(z[look] ?? Number.NaN, 12)
  })

  it('spend on the same Z where the fraction grew and the data did not', () => {
    const [first, second] = boundariesOf(twoSided([0.5, 1], [7, 7]), 0.05)
    expect(first).toBeCloseTo(boundariesOf(twoSided([0.5]), 0.05)[0] ?? Number.NaN, 12)
    expect(second).toBeCloseTo(normalIsf(0.025), 10)
  })

  it('wait with what is too little for a double and spend it at the next look', () => {
    const z = boundariesOf(twoSided([1e-6, 0.5, 1]), 0.05)
    expect(z[0]).toBe(Number.POSITIVE_INFINITY)
    expect(z.slice(1)).toEqual(boundariesOf(twoSided([0.5, 1]), 0.05))
  })
})
