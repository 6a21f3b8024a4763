import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arm, armFromMoments, proportionArm } from '../../../../src/stats/arm.ts'
import { type MethodId, methodIds, methods } from '../../../../src/stats/methods/index.ts'
import { type Frame, type Method, oneLook, type Reading } from '../../../../src/stats/methods/method.ts'
import type { MetricType } from '../../../../src/stats/methods/metric.ts'

const frame: Frame = {
  ...oneLook,
  alpha: 0.05,
  fractions: [0.3, 0.6, 1],
  information: [200, 400, 600],
}

const pairs = fc.oneof(
  fc
    .tuple(fc.integer({ min: 5, max: 395 }), fc.integer({ min: 5, max: 395 }))
    .map(([a, b]) => ['proportion', proportionArm(400, a), proportionArm(400, b)] as const),
  fc
    .tuple(fc.double({ min: 0.5, max: 20, noNaN: true }), fc.double({ min: 0.5, max: 20, noNaN: true }))
    .map(
      ([a, b]) =>
        [
          'mean',
          armFromMoments({ n: 300, mean: a, variance: 80 }),
          armFromMoments({ n: 200, mean: b, variance: 120 }),
        ] as const,
    ),
)

describe("a claim's p-value", () => {
  it('is the smallest alpha at which the interval makes the claim, on both scales and sides', () => {
    const scales = fc.constantFrom('absolute' as const, 'relative' as const)
    const sides = fc.constantFrom('above' as const, 'below' as const)
    const thresholds = fc.double({ min: -0.4, max: 0.4, noNaN: true })
    fc.assert(
      fc.property(
        pairs,
        fc.constantFrom(...methodIds),
        scales,
        sides,
        thresholds,
        (pair, id, scale, side, threshold) => {
          const reading = readingOf(id, pair)
          const p = reading.claimP(scale, threshold, side)
          expect(p).toBeGreaterThanOrEqual(0)
          if (p > 1e-8 && p < 0.88) {
            expect(makesClaim(reading, scale, threshold, side, p * 1.02)).toBe(true)
            expect(makesClaim(reading, scale, threshold, side, p * 0.98)).toBe(false)
          }
          // Group-sequential calls 1 what is above .9.
          if (p >= 1) expect(makesClaim(reading, scale, threshold, side, 0.89)).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('at no change is the two-sided p-value on the side of the estimate, and 1 on the other', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(...methodIds), (pair, id) => {
        const reading = readingOf(id, pair)
        if (reading.estimate === 0) return
        const [towards, away] =
          reading.estimate > 0 ? (['above', 'below'] as const) : (['below', 'above'] as const)
        expect(reading.claimP('absolute', 0, towards)).toBeCloseTo(reading.pValue('two-sided'), 12)
        expect(reading.claimP('absolute', 0, away)).toBe(1)
      }),
    )
  })
})

function readingOf(id: MethodId, [type, control, treatment]: readonly [MetricType, Arm, Arm]): Reading {
  const method: Method = methods[id]
  const reading = method.read(type, control, treatment, frame)
  if (!reading.ok) throw new Error(reading.reason)
  return reading
}

function makesClaim(
  reading: Reading,
  scale: 'absolute' | 'relative',
  threshold: number,
  side: 'above' | 'below',
  alpha: number,
): boolean {
  const interval = reading.interval(scale, Math.min(alpha, 0.999), 'two-sided')
  if (!interval.ok) return false
  return side === 'above' ? (interval.lower ?? -9) > threshold : (interval.upper ?? 9) < threshold
}

describe('the looks that may decide', () => {
  const look = (daysOver: boolean, share: number | null, closing = false) => ({
    daysOver,
    plannedShare: share,
    fraction: share,
    closing,
  })
  const looks = [look(false, 1.2), look(true, 0.9), look(true, 1.1), look(true, 1.5)]

  it('are one for fixed: the first with days and size', () => {
    expect(methods.fixed.decidingLooks(looks)).toEqual([2])
    expect(methods.fixed.finished(looks)).toBe(true)
    expect(methods.fixed.finished(looks.slice(0, 2))).toBe(false)
    expect(methods.fixed.decidingLooks([look(true, null)])).toEqual([])
  })

  it('are all after the minimum days for sequential, without an end', () => {
    expect(methods.sequential.decidingLooks(looks)).toEqual([1, 2, 3])
    expect(methods.sequential.finished(looks)).toBe(false)
  })

  it('are those up to the first with all planned units for group-sequential', () => {
    const method = methods['group-sequential']
    expect(method.decidingLooks(looks)).toEqual([1, 2])
    expect(method.finished(looks)).toBe(true)
    expect(method.finished(looks.slice(0, 2))).toBe(false)
    expect(method.decidingLooks([look(false, 0.1), look(true, 0.5)])).toEqual([1])
  })

  it('are one for bayesian: that of the planned size, or the last one where none is planned', () => {
    expect(methods.bayesian.decidingLooks(looks)).toEqual([2])
    const unplanned = [look(true, null), look(true, null)]
    expect(methods.bayesian.decidingLooks(unplanned)).toEqual([])
    expect(methods.bayesian.finished(unplanned)).toBe(false)
    expect(methods.bayesian.decidingLooks([...unplanned, look(true, null, true)])).toEqual([2])
  })
})
