import { describe, expect, it } from 'vitest'
import { proportionArm } from '../../../../src/stats/arm.ts'
import { bayesian } from '../../../../src/stats/methods/bayesian.ts'
import { compareOnce } from '../../../../src/stats/methods/compareOnce.ts'
import { fixed } from '../../../../src/stats/methods/fixed.ts'
import { groupSequential } from '../../../../src/stats/methods/groupSequential.ts'
import { type Frame, oneLook, type Reading } from '../../../../src/stats/methods/method.ts'
import { calibratedEvidence } from '../../../../src/stats/programme/calibratedEvidence.ts'
import { lookP, nominalLevel } from '../../../../src/stats/sequential/repeatedP.ts'

const [control, treatment] = [proportionArm(1000, 100), proportionArm(1000, 130)]

function read(over: Partial<Frame> = {}): Reading {
  const reading = groupSequential.read('proportion', control, treatment, { ...oneLook, alpha: 0.05, ...over })
  if (!reading.ok) throw new Error(reading.reason)
  return reading
}
function readOnce(): Reading {
  const reading = fixed.read('proportion', control, treatment, { ...oneLook, alpha: 0.05 })
  if (!reading.ok) throw new Error(reading.reason)
  return reading
}

const fractions = [0.3, 0.6]
const spending = 'obrien-fleming'

describe('a look of a group-sequential test', () => {
  it('is judged by the boundary of its design, one-sided where one side is asked for', () => {
    const information = [500, 2000]
    const reading = read({ fractions, information })
    for (const [alternative, sides] of [
      ['two-sided', 2],
      ['greater', 1],
      ['less', 1],
    ] as const) {
      const design = { spending, sides, fractions, information } as const
      expect(reading.pValue(alternative)).toBe(lookP(design, readOnce().pValue(alternative)))
      expect(reading.interval('absolute', 0.05, alternative)).toEqual(
        readOnce().interval('absolute', nominalLevel(design, 0.05), alternative),
      )
    }
    expect(reading.pValue('two-sided')).not.toBe(read({ fractions }).pValue('two-sided'))
  })

  it('has as much in common with the others as their fractions say where nothing else does', () => {
    const design = { spending, sides: 2, fractions, information: fractions } as const
    expect(read({ fractions }).pValue('two-sided')).toBe(lookP(design, readOnce().pValue('two-sided')))
  })

  it('is the only one, of everything, where none are named', () => {
    expect(read().pValue('two-sided')).toBeCloseTo(readOnce().pValue('two-sided'), 8)
    expect(read({ spending: 'pocock' }).pValue('two-sided')).toBeCloseTo(readOnce().pValue('two-sided'), 8)
  })

  it('gives evidence by the one-sided repeated p-value', () => {
    const reading = read({ fractions, information: fractions })
    for (const [side, alternative] of [
      ['above', 'greater'],
      ['below', 'less'],
    ] as const)
      expect(reading.improvementEvidence(side)).toBe(calibratedEvidence(reading.pValue(alternative)))
    expect(reading.improvementEvidence('above')).toBeGreaterThan(reading.improvementEvidence('below'))
  })

  it('excludes nothing where nothing may be spent, and has no lift where there is none', () => {
    const early = { fractions: [1e-6], information: [1] }
    expect(read(early).interval('absolute', 0.05, 'two-sided')).toEqual({
      ok: true,
      lower: null,
      upper: null,
    })
    expect(read(early).pValue('two-sided')).toBe(1)
    const none = groupSequential.read('proportion', proportionArm(1000, 0), treatment, {
      ...oneLook,
      alpha: 0.05,
      ...early,
    })
    expect(none.ok && none.interval('relative', 0.05, 'two-sided')).toMatchObject({
      ok: false,
      reason: 'control_mean_not_positive',
    })
  })
})

describe('two arms compared once at a share of what was planned', () => {
  const question = {
    metric: { type: 'proportion', goodDirection: 'increase' } as const,
    alpha: 0.05,
    alternative: 'two-sided' as const,
    control,
    treatment,
  }
  const pOf = (planned?: number, looks?: number[]) =>
    compareOnce('group-sequential', { ...question, looks, plan: { sampleSizePerVariant: planned } }).pValue

  it('are at the look of that share', () => {
    const half = { spending, sides: 2, fractions: [0.5], information: [0.5] } as const
    expect(pOf(2000)).toBe(lookP(half, readOnce().pValue('two-sided')))
    expect(pOf(undefined)).toBeCloseTo(readOnce().pValue('two-sided'), 8)
    expect(pOf(2000, [0.25, 0.5])).toBe(
      lookP(
        { spending, sides: 2, fractions: [0.25, 0.5], information: [0.25, 0.5] },
        readOnce().pValue('two-sided'),
      ),
    )
  })
})

describe('the first look already', () => {
  const full = { daysOver: true, plannedShare: 1.2, fraction: 1.2, closing: false }

  it('may be the one that decides', () => {
    expect(groupSequential.decidingLooks([full, full])).toEqual([0])
    expect(fixed.decidingLooks([full, full])).toEqual([0])
    expect(bayesian.decidingLooks([full, full])).toEqual([0])
  })
})
