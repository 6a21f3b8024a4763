import { describe, expect, it } from 'vitest'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { calibratedEvidence } from '../../../../src/stats/programme/calibratedEvidence.ts'
import { oneSidedEvidence } from '../../../../src/stats/programme/oneSidedEvidence.ts'
import { scoreTest } from '../../../../src/stats/proportions/scoreTest.ts'
import { sequentialRho2 } from '../../../../src/stats/sequential/confidenceSequence.ts'
import { arms, day, experimentOf, primary, steady } from './experimentOf.ts'

const evidenceOf = (...of: Parameters<typeof experimentOf>) =>
  analyze(experimentOf(...of)).verdict.programmeEvidence

/** The one-sided e-value of conversions out of as many units in each arm. */
function expected(n: number, control: number, treatment: number): number {
  const [a, b] = [control / n, treatment / n]
  const z = (b - a) / Math.sqrt((a * (1 - a) + b * (1 - b)) / n)
  return oneSidedEvidence(z, 2 * n * sequentialRho2(0.05, 10_000))
}
const days = (control: number, treatment: number, count = 10, from = 1) => [
  ...steady('control', 1000, control, count, { from }),
  ...steady('treatment', 1000, treatment, count, { from }),
]

describe('the evidence of an experiment for its programme', () => {
  it('is that of the last look, not the largest of several', () => {
    const faded = [...days(100, 140, 7), ...days(100, 90, 7, 8)]
    expect(evidenceOf(days(100, 140, 7)) / expected(7000, 700, 980)).toBeCloseTo(1, 9)
    expect(evidenceOf(faded) / expected(14_000, 1400, 1610)).toBeCloseTo(1, 9)
    expect(evidenceOf(faded)).toBeLessThan(evidenceOf(days(100, 140, 7)) / 100)
  })

  it('does not wait for the minimum days, but for the minimum counts', () => {
    expect(evidenceOf(days(100, 120, 3)) / expected(3000, 300, 360)).toBeCloseTo(1, 9)
    expect(evidenceOf(days(2, 12, 10))).toBe(0)
    expect(evidenceOf([])).toBe(0)
  })

  it('is for a fall where less is better', () => {
    const metrics = [{ ...primary, goodDirection: 'decrease' as const }]
    expect(evidenceOf(days(120, 100), {}, { metrics }) / expected(10_000, 1000, 1200)).toBeCloseTo(1, 9)
    expect(evidenceOf(days(100, 120), {}, { metrics })).toBeLessThan(1)
  })

  it('is the mean of those of its treatments, and a number', () => {
    const variants = arms('treatment', 'other')
    const of = (treatment: number, other: number) =>
      evidenceOf([...days(100, treatment), ...steady('other', 1000, other, 10)], {}, { variants })
    const mean = (expected(10_000, 1000, 1200) + expected(10_000, 1000, 1100)) / 2
    expect(of(120, 110) / mean).toBeCloseTo(1, 9)
    expect(of(900, 900)).toBe(Number.MAX_VALUE)
  })

  it('is that of the p-value where one look decides, and above 0 however little it is', () => {
    const plan = { method: 'fixed' as const, sampleSizePerVariant: 8000 }
    const test = scoreTest(800, 8000, 880, 8000)
    expect(evidenceOf(days(100, 110), plan)).toBeCloseTo(calibratedEvidence(test.ok ? test.pGreater : 1), 9)
    expect(evidenceOf(days(100, 110, 7), plan)).toBe(0)
    expect(evidenceOf(days(900, 100), plan)).toBe(Number.MIN_VALUE)
  })

  it('is none of a look that losses were read at because it was the last', () => {
    const unplanned = { method: 'bayesian' as const, lossThreshold: 0.001 }
    expect(evidenceOf(days(100, 140), unplanned, { stopDate: day(10) })).toBe(0)
    expect(evidenceOf(days(100, 140), { ...unplanned, sampleSizePerVariant: 10_000 })).toBeGreaterThan(100)
  })

  it('is at most 1 where the split was broken', () => {
    const off = [...steady('control', 1000, 100, 14), ...steady('treatment', 700, 140, 14)]
    expect(evidenceOf(off)).toBe(1)
  })
})
