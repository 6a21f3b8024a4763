import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as RepeatedP from '../../../../src/stats/sequential/repeatedP.ts'
import {
  type GroupSequentialDesign,
  lookP,
  nominalLevel,
} from '../../../../src/stats/sequential/repeatedP.ts'
import { anyDesign, equalLooks, firstLooks } from './designs.ts'

const design = (fractions: number[], rest: Partial<GroupSequentialDesign> = {}): GroupSequentialDesign => ({
  spending: 'obrien-fleming',
  sides: 2,
  fractions,
  information: fractions,
  ...rest,
})

/** The functions as they are before anything was asked of them. */
async function afresh(): Promise<typeof RepeatedP> {
  vi.resetModules()
  return import('../../../../src/stats/sequential/repeatedP.ts')
}

describe('repeated p-values', () => {
  it('are the p-values themselves at one look with the planned size', () => {
    for (const sides of [1, 2] as const) {
      for (const spending of ['obrien-fleming', 'pocock'] as const) {
        const one = design([1], { sides, spending, information: [900] })
        for (const p of [2e-12, 1e-8, 0.001, 0.0123, 0.05, 0.4, 0.6, 0.89]) {
          expect(lookP(one, p) / p).toBeCloseTo(1, 10)
          expect(nominalLevel(one, p) / p).toBeCloseTo(1, 10)
        }
      }
    }
  })

  it('invert the nominal level', () => {
    const alpha = fc.oneof(
      fc.double({ min: 0.001, max: 0.89, noNaN: true }),
      fc.double({ min: 3, max: 11.9, noNaN: true }).map((digits) => 10 ** -digits),
    )
    fc.assert(
      fc.property(anyDesign, alpha, (one, level) => {
        const nominal = nominalLevel(one, level)
        // Where nothing can be crossed there is nothing to invert; far out, panels end before the doubles do.
        fc.pre(nominal > 1e-60)
        expect(Math.abs(lookP(one, nominal) / level - 1)).toBeLessThan(1e-7)
      }),
      { numRuns: 60 },
    )
  })

  it('invert it over 28 daily looks', () => {
    for (const spending of ['obrien-fleming', 'pocock'] as const) {
      const daily = design(equalLooks(28), { spending })
      for (const alpha of [1e-9, 1e-4, 0.01, 0.05 / 3, 0.05, 0.1, 0.5, 0.8]) {
        const looks = [7, 14, 27, 28].map((look) => firstLooks(daily, look))
        for (const one of looks)
          expect(Math.abs(lookP(one, nominalLevel(one, alpha)) / alpha - 1)).toBeLessThan(1e-7)
      }
    }
  })

  it('never fall as the p-value of the look grows', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(anyDesign, p, p, (one, a, b) => {
        expect(lookP(one, Math.min(a, b))).toBeLessThanOrEqual(lookP(one, Math.max(a, b)))
      }),
      { numRuns: 60 },
    )
  })

  it('are at most alpha exactly where the boundary of alpha is crossed', () => {
    const looks = design([0.2, 0.5, 0.9])
    const level = nominalLevel(looks, 0.05)
    expect(lookP(looks, level * 0.9999)).toBeLessThan(0.05)
    expect(lookP(looks, level * 1.0001)).toBeGreaterThan(0.05)
  })

  it('stay within their bounds', () => {
    const looks = design([0.3, 0.6, 1])
    expect(lookP(looks, 1)).toBe(1)
    expect(lookP(looks, 0)).toBe(1e-12)
    expect(lookP(looks, 1e-40)).toBe(1e-12)
    expect(lookP(design([1]), 0.901)).toBe(1)
  })

  it('are 1 where nothing may be crossed', () => {
    for (const closed of [design([0.5, 0.5], { information: [5, 6] }), design([1, 1.2])]) {
      expect(nominalLevel(closed, 0.05)).toBe(0)
      expect(lookP(closed, 0)).toBe(1)
      expect(lookP(closed, 1e-30)).toBe(1)
    }
  })

  it('are rather too large than too small at a look so early that its boundaries leave the doubles', () => {
    const early = design([0.001])
    expect(nominalLevel(early, 0.9)).toBeGreaterThan(0)
    expect(nominalLevel(early, 0.05)).toBe(0)
    const p = lookP(early, 0)
    expect(p).toBeGreaterThan(0.05)
    expect(p).toBeLessThan(1)
  })
})

describe('what is kept of a design', () => {
  let fresh: typeof RepeatedP
  beforeEach(async () => {
    fresh = await afresh()
  })

  it('changes no byte: looks asked one by one, in any order, or all at once', async () => {
    const whole = design(equalLooks(12), { information: equalLooks(12).map((t) => t * t) })
    const questions = [1, 2, 5, 8, 12].flatMap((looks) =>
      [0.3, 0.02, 1e-5].map((p) => ({ one: firstLooks(whole, looks), p })),
    )
    const ask = ({ lookP, nominalLevel }: typeof RepeatedP, { one, p }: (typeof questions)[number]) => [
      lookP(one, p),
      nominalLevel(one, p),
    ]
    const growing = questions.map((question) => ask(fresh, question))
    const second = await afresh()
    const shrinking = questions.toReversed().map((question) => ask(second, question))
    expect(shrinking.toReversed()).toEqual(growing)
    for (const [index, question] of questions.entries())
      expect(ask(await afresh(), question)).toEqual(growing[index])
  })

  it('tells designs apart that begin alike', () => {
    const one = design([0.3, 0.6, 1])
    const other = design([0.3, 0.7, 1])
    const moved = design([0.3, 0.6, 1], { information: [0.3, 0.7, 1] })
    const levels = [one, other, moved, one].map((each) => fresh.nominalLevel(each, 0.05))
    expect(new Set(levels).size).toBe(3)
    expect(levels[3]).toBe(levels[0])
    expect(fresh.nominalLevel({ ...one, sides: 1 }, 0.05)).not.toBe(levels[0])
    expect(fresh.nominalLevel({ ...one, spending: 'pocock' }, 0.05)).not.toBe(levels[0])
  })

  it('is let go when much else was asked, and then computed again to the same byte', () => {
    const first = design([0.31, 0.62, 1])
    const before = [fresh.lookP(first, 0.03), fresh.nominalLevel(first, 0.05)]
    for (let other = 0; other < 20; other += 1) fresh.nominalLevel(design([0.3 + other / 100, 1]), 0.05)
    for (let level = 1; level < 100; level += 1) fresh.nominalLevel(first, level / 1000)
    expect([fresh.lookP(first, 0.03), fresh.nominalLevel(first, 0.05)]).toEqual(before)
  })

  it("does not keep the caller's arrays", () => {
    const fractions = [0.3, 0.6, 1]
    const mutable = design(fractions)
    const before = fresh.nominalLevel(mutable, 0.05)
    fractions[1] = 0.9
    expect(fresh.nominalLevel(design([0.3, 0.6, 1]), 0.05)).toBe(before)
    expect(fresh.nominalLevel(mutable, 0.05)).not.toBe(before)
  })
})
