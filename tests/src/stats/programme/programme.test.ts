import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalPdf } from '../../../../src/stats/distributions/normal.ts'
import { calibratedEvidence } from '../../../../src/stats/programme/calibratedEvidence.ts'
import { eBenjaminiHochberg } from '../../../../src/stats/programme/eBenjaminiHochberg.ts'
import { holdingThresholds } from '../../../../src/stats/programme/holdingThresholds.ts'
import { oneSidedEvidence } from '../../../../src/stats/programme/oneSidedEvidence.ts'

/** The expectation of f(Z) for a standard normal Z, by the trapezoidal rule. */
function expectation(f: (z: number) => number): number {
  const step = 0.001
  let sum = 0
  for (let z = -30; z <= 30; z += step) sum += f(z) * normalPdf(z) * step
  return sum
}

describe('what holds across a programme', () => {
  it('rejects the hypotheses of a worked example: K = 4, q = .05', () => {
    // Thresholds K/(q k): 80, 40, 26.7, 20. The second largest reaches 40, so both of the first two hold.
    expect(eBenjaminiHochberg([45, 1, 60, 19], 0.05)).toEqual([true, false, true, false])
    expect(eBenjaminiHochberg([79, 1, 1, 1], 0.05)).toEqual([false, false, false, false])
    expect(eBenjaminiHochberg([], 0.05)).toEqual([])
  })

  it('never loses a discovery when an e-value grows', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.nat(), (evidence, pick) => {
        const i = pick % evidence.length
        const before = eBenjaminiHochberg(evidence, 0.05)
        const after = eBenjaminiHochberg(
          evidence.map((e, j) => (j === i ? e * 2 + 1 : e)),
          0.05,
        )
        expect(before.every((held, j) => !held || after[j] === true)).toBe(true)
      }),
    )
  })

  it('says from which evidence on each would hold, the others being as they are', () => {
    const thresholds = (...evidence: number[]) => holdingThresholds(evidence, 0.05).map(Math.round)
    // The two that hold need what two need, 40; a third would need 26.7.
    expect(thresholds(45, 1, 60, 19)).toEqual([40, 27, 40, 27])
    // The first needs 80 as long as it is alone; beside another that is beyond doubt, 40 is enough and it has them.
    expect(thresholds(79, 1, 1, 1)).toEqual([80, 40, 40, 40])
    expect(holdingThresholds([], 0.05)).toEqual([])
  })

  it('holds exactly what reaches that evidence', () => {
    const values = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(values, (evidence) => {
        const thresholds = holdingThresholds(evidence, 0.05)
        const reached = evidence.map((e, i) => e >= (thresholds[i] ?? 0))
        expect(reached).toEqual(eBenjaminiHochberg(evidence, 0.05))
      }),
    )
  })

  it('takes e-values whose expectation under the null is 1', () => {
    for (const u of [0.1, 1, 8.212]) expect(expectation((z) => oneSidedEvidence(z, u))).toBeCloseTo(1, 4)
    let sum = 0
    const steps = 2_000_000
    for (let i = 0; i < steps; i += 1) sum += calibratedEvidence((i + 0.5) / steps)
    expect(sum / steps).toBeCloseTo(1, 2)
  })

  it('gives little to a change for the worse and much to a clear improvement', () => {
    expect(oneSidedEvidence(-3, 8.212)).toBeLessThan(0.1)
    expect(oneSidedEvidence(5, 8.212)).toBeGreaterThan(1e4)
    expect(oneSidedEvidence(100, 8.212)).toBe(Number.MAX_VALUE)
    // Far on the other side: 2/sqrt(1+u) * phi-ratio, about 2/sqrt(1+u) / (50 sqrt(2 pi u/(1+u))).
    expect(oneSidedEvidence(-50, 8.212)).toBeCloseTo(0.00557, 4)
    expect(calibratedEvidence(0.0001)).toBeCloseTo(99, 9)
  })
})
