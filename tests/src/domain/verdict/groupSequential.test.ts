import { describe, expect, it } from 'vitest'
import type { AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import type { Plan } from '../../../../src/domain/verdict/plan.ts'
import { groupSequentialBoundaries } from '../../../../src/stats/sequential/boundaries.ts'
import { spendingFunctions } from '../../../../src/stats/sequential/spending.ts'
import { arms, counts, day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

/** Twenty days of 1,000 people an arm are planned. */
const plan: Partial<Plan> = { method: 'group-sequential', sampleSizePerVariant: 20_000 }
const perDay = (control: number, treatment: number, days: number) => [
  ...steady('control', 1000, control, days),
  ...steady('treatment', 1000, treatment, days),
]
const codes = (reasons: { code: string }[]) => reasons.map((reason) => reason.code)
const verdictOf = (rows: AnalysisRow[], of: Partial<Plan> = plan, rest = {}) =>
  analyze(experimentOf(rows, of, rest)).verdict

/** The boundaries of looks at these days of twenty. */
const boundariesAt = (days: number[], alpha = 0.05) => {
  const fractions = days.map((d) => d / 20)
  const spend = spendingFunctions['obrien-fleming']
  return groupSequentialBoundaries({ spend, alpha, sides: 2, fractions, information: fractions })
}

/** The pooled z of conversions out of as many people in each arm. */
const zOf = (n: number, control: number, treatment: number) => {
  const p = (control + treatment) / (2 * n)
  return (treatment - control) / n / Math.sqrt((2 * p * (1 - p)) / n)
}

describe('a group-sequential test', () => {
  it('is decided at the first look whose boundary is crossed, and keeps it', () => {
    const days = Array.from({ length: 14 }, (_, i) => i + 7)
    const boundaries = boundariesAt(days)
    const first = days.findIndex((d, i) => zOf(1000 * d, 200 * d, 220 * d) >= (boundaries[i] ?? 0))
    expect(days[first]).toBeLessThan(20)
    const verdict = verdictOf(perDay(200, 220, 20))
    expect(verdict).toMatchObject({ status: 'proven', since: day(days[first] ?? 0), contested: null })
  })

  it('spends nothing before the minimum days: its first boundary is the one of the first eligible look', () => {
    const { metrics } = analyze(experimentOf(perDay(200, 230, 7), plan))
    const [comparison] = metrics[0]?.comparisons ?? []
    const alone = boundariesAt([7])
    const z = zOf(7000, 1400, 1610)
    expect(z).toBeGreaterThan(alone[0] ?? 9)
    expect(comparison?.outcome).toBe('better')
    expect(comparison?.pValue).toBe(comparison?.anytimePValue)
  })

  it('spends nothing at looks without the minimum counts', () => {
    const rare = (days: number) => [
      ...steady('control', 1000, 2, days),
      ...counts('treatment', 1000, [...Array(12).fill(2), ...Array(8).fill(9)].slice(0, days)),
    ]
    // 25 conversions are there from day 13 on.
    const { metrics } = analyze(experimentOf(rare(13), plan))
    const eligible = metrics[0]?.comparisons[0]
    const only = analyze(experimentOf(rare(13), { ...plan, minDays: 13 })).metrics[0]?.comparisons[0]
    expect(eligible?.pValue).toBe(only?.pValue)
  })

  it('shows p-value and interval of the current look that agree with each other', () => {
    for (const treatment of [200, 206, 212, 216, 220, 230])
      for (const days of [7, 10, 15, 20, 24]) {
        const { metrics } = analyze(experimentOf(perDay(200, treatment, days), plan))
        const shown = metrics[0]?.comparisons[0]
        const excludesZero = (shown?.absolute.lower ?? -1) > 0
        expect(excludesZero).toBe((shown?.pValue ?? 1) <= 0.05)
        expect((shown?.relative?.lower ?? -1) > 0).toBe(excludesZero)
        expect(shown?.anytimePValue).toBeLessThanOrEqual(days > 20 ? 1 : (shown?.pValue ?? 1))
      }
  })

  it('is over at its planned size: what comes later is shown and decides nothing', () => {
    const unclear = perDay(200, 203, 20)
    expect(verdictOf(unclear)).toMatchObject({ status: 'inconclusive', since: day(20) })
    const later = [
      ...unclear,
      ...steady('control', 1000, 100, 8, { from: 21 }),
      ...steady('treatment', 1000, 400, 8, { from: 21 }),
    ]
    const { verdict, metrics } = analyze(experimentOf(later, plan))
    expect(verdict).toMatchObject({ status: 'inconclusive', since: day(20) })
    expect(metrics[0]?.comparisons[0]).toMatchObject({ outcome: 'unclear', treatment: { n: 28_000 } })
    expect(metrics[0]?.comparisons[0]?.pValue).toBeLessThan(0.001)
  })

  it('gains nothing from an early stop', () => {
    const rows = perDay(200, 211, 12)
    expect(zOf(12_000, 2400, 2532)).toBeGreaterThan(1.96)
    const stopped = verdictOf(rows, plan, { stopDate: day(12) })
    expect(stopped.status).toBe('inconclusive')
    expect(codes(stopped.reasons)).toEqual(['primary_unclear', 'stopped_before_planned_size'])
    expect(stopped.reasons[1]?.params).toEqual({ daysToGo: 8 })
  })

  it('says how many days are left until its planned size', () => {
    const running = verdictOf(perDay(200, 203, 12))
    expect(running.status).toBe('collecting')
    expect(running.reasons).toContainEqual({ code: 'planned_size', params: { daysToGo: 8 } })
  })

  it('spends earlier by Pocock than by O’Brien-Fleming', () => {
    const rows = perDay(200, 224, 7)
    expect(verdictOf(rows).status).toBe('collecting')
    expect(verdictOf(rows, { ...plan, spending: 'pocock' }).status).toBe('proven')
  })

  it('calls negligible what its interval at twice alpha holds within the minimum effect', () => {
    const rows = (days: number) => perDay(400, 400, days)
    const withEffect = { ...plan, minimumEffect: 0.03 }
    expect(verdictOf(rows(12), withEffect).status).toBe('collecting')
    const verdict = verdictOf(rows(20), withEffect)
    expect(verdict.status).toBe('negligible')
    expect(codes(verdict.reasons)).toEqual(['within_minimum_effect'])
  })

  it('reads a guardrail at the looks of the primary metric, as it then stands', () => {
    const metrics = [primary, guardrail(0.1)]
    // The guardrail reports two days late: at every look it is read as it stood.
    const refunds = (perDayOfTreatment: number, days: number) => [
      ...steady('control', 1000, 100, days, { metric: 'refund' }),
      ...steady('treatment', 1000, perDayOfTreatment, days, { metric: 'refund' }),
    ]
    const kept = verdictOf([...perDay(200, 230, 20), ...refunds(95, 18)], plan, { metrics })
    expect(kept.status).toBe('proven')
    const worse = verdictOf([...perDay(200, 230, 20), ...refunds(130, 18)], plan, { metrics })
    expect(worse.status).toBe('harmful')
    expect(codes(worse.reasons)).toContain('guardrail_worse')
  })

  it('asks more of each of several treatments', () => {
    const rows = (days: number) => [
      ...perDay(200, 214, days),
      ...steady('second', 1000, 200, days),
      ...steady('third', 1000, 200, days),
    ]
    const alone = verdictOf(perDay(200, 214, 20))
    const among = verdictOf(rows(20), plan, { variants: arms('treatment', 'second', 'third') })
    expect(alone.status).toBe('proven')
    expect(among.variant).toBe('treatment')
    expect((among.since ?? '') > (alone.since ?? '')).toBe(true)
  })

  it('gives the programme the evidence of its smallest p-value, not of its last look', () => {
    const won = perDay(200, 225, 12)
    const faded = [
      ...won,
      ...steady('control', 1000, 200, 8, { from: 13 }),
      ...steady('treatment', 1000, 190, 8, { from: 13 }),
    ]
    const evidence = verdictOf(won).programmeEvidence
    expect(evidence).toBeGreaterThan(5)
    expect(verdictOf(faded).programmeEvidence).toBe(evidence)
  })

  it('takes a corrected row back in time', () => {
    const wrong = [
      ...steady('control', 1000, 200, 20),
      ...counts('treatment', 1000, [900, ...Array(19).fill(200)]),
    ]
    const right = perDay(200, 200, 20)
    expect(verdictOf(wrong).status).toBe('proven')
    expect(verdictOf(right).status).toBe('inconclusive')
  })
})

describe('the split of a group-sequential test', () => {
  it('must hold at the look with which it ends, though the lagging arm never has its planned size', () => {
    const rows = [...steady('control', 1018, 204, 20), ...steady('treatment', 982, 197, 20)]
    const { verdict } = analyze(experimentOf(rows, plan))
    expect(verdict).toMatchObject({ status: 'invalid', since: day(20) })
    expect(codes(verdict.reasons)).toContain('srm_final')
  })
})
