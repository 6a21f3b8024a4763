import { describe, expect, it } from 'vitest'
import type { AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { arms, counts, day, experimentOf, steady } from './experimentOf.ts'

/** So many units an arm and day, a tenth of whom convert. */
const split = (control: number, treatment: number, days: number, from = 1) => [
  ...steady('control', control, Math.round(control / 10), days, { from }),
  ...steady('treatment', treatment, Math.round(treatment / 10), days, { from }),
]
const exposures = (n: number, days: number): AnalysisRow[] =>
  ['control', 'treatment'].flatMap((variant) =>
    Array.from({ length: days }, (_, i) => ({
      kind: 'exposure' as const,
      date: day(i + 1),
      variant,
      segment: null,
      n,
    })),
  )
const verdictOf = (...of: Parameters<typeof experimentOf>) => analyze(experimentOf(...of)).verdict

describe('the health of a split', () => {
  it('has nothing to say before any unit', () => {
    const none = {
      statistic: null,
      degreesOfFreedom: null,
      pValue: null,
      evidence: null,
      status: 'noData',
      observed: {},
      expected: {},
    }
    expect(analyze(experimentOf([])).health.srm).toEqual(none)
    expect(analyze(experimentOf(split(0, 0, 8))).health.srm).toEqual(none)
  })

  it('is that of the units where exposures are sent that are none', () => {
    expect(verdictOf([...split(1000, 700, 14), ...exposures(0, 14)]).status).toBe('invalid')
  })
})

describe('a verdict that is invalid by its split', () => {
  it('says at which date the e-value was reached, and the e-value', () => {
    const verdict = verdictOf(split(1000, 1060, 21))
    expect(verdict.reasons).toEqual([
      { code: 'srm_sequential', params: { date: verdict.since, evidence: expect.any(Number) } },
    ])
    const [reason] = verdict.reasons
    const evidence = reason?.code === 'srm_sequential' ? reason.params.evidence : 0
    expect(evidence).toBeGreaterThanOrEqual(1000)
    expect(evidence).toBeLessThan(1e6)
    const [beyond] = verdictOf(split(1000, 100_000, 7)).reasons
    expect(beyond).toMatchObject({ params: { evidence: Number.MAX_VALUE } })
  })

  it('says at which date the final test failed, and its p-value', () => {
    const stopped = verdictOf(split(1000, 1060, 7), {}, { stopDate: day(7) })
    const params = { date: day(7), pValue: expect.any(Number) }
    expect(stopped.reasons).toEqual([{ code: 'srm_final', params }])
    const [reason] = stopped.reasons
    expect(reason?.code === 'srm_final' && reason.params.pValue).toBeLessThan(0.001)
  })

  it('is so at the first look with the planned size, also of a test that is looked at daily', () => {
    const off = split(1000, 1060, 7)
    expect(verdictOf(off).status).toBe('collecting')
    expect(verdictOf(off, { sampleSizePerVariant: 7001 }).status).toBe('collecting')
    expect(verdictOf(off, { sampleSizePerVariant: 7000 })).toMatchObject({
      status: 'invalid',
      since: day(7),
      reasons: [{ code: 'srm_final' }],
    })
    // Fine when the size was there: what is off later by no more than that is not looked at again.
    const later = [...split(1000, 1000, 2), ...split(1000, 1080, 5, 3)]
    expect(verdictOf(later).status).toBe('collecting')
    expect(analyze(experimentOf(later)).health.srm.status).toBe('failed')
    expect(verdictOf(later, { sampleSizePerVariant: 2000 }).status).toBe('collecting')
    expect(verdictOf(later, { sampleSizePerVariant: 7000 }).status).toBe('invalid')
  })

  it('is so from the first of several failures on, in favour of the sequential one', () => {
    const off = split(1000, 1060, 21)
    const alarm = verdictOf(off).since ?? ''
    expect(verdictOf(off, { sampleSizePerVariant: 7000 })).toMatchObject({
      since: day(7),
      reasons: [{ code: 'srm_final' }],
    })
    expect(verdictOf(off, { sampleSizePerVariant: 21_000 }).since).toBe(alarm)
    const atOnce = verdictOf(split(1000, 1500, 1), {}, { stopDate: day(1) })
    expect(atOnce).toMatchObject({ since: day(1), reasons: [{ code: 'srm_sequential' }] })
  })

  it('is so by the split before stray units that came on the same day', () => {
    const off = split(1000, 1060, 21)
    const { since } = verdictOf(off)
    const variants = [...arms('treatment'), { key: 'off', weight: 0, isControl: false }]
    const from = off.filter((row) => row.variant === 'control').findIndex((row) => row.date === since) + 1
    const codeWith = (at: number) =>
      verdictOf([...off, ...counts('off', 3, [1], { from: at })], {}, { variants }).reasons[0]?.code
    expect(codeWith(from)).toBe('srm_sequential')
    expect(codeWith(from - 1)).toBe('zero_weight_units')
  })
})
