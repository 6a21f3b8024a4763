import { describe, expect, it } from 'vitest'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import type { Plan } from '../../../../src/domain/verdict/plan.ts'
import { day, experimentOf, guardrail, primary, steady } from './experimentOf.ts'

const plan: Partial<Plan> = { method: 'bayesian', sampleSizePerVariant: 8000, lossThreshold: 0.001 }
const codes = (reasons: { code: string }[]) => reasons.map((reason) => reason.code)

/** Ten days of 1,000 people an arm. */
const tenDays = (control: number, treatment: number) => [
  ...steady('control', 1000, control, 10),
  ...steady('treatment', 1000, treatment, 10),
]

describe('a test that decides by expected loss', () => {
  it('chooses the treatment at its planned size, and says that its errors are not controlled', () => {
    const { verdict, metrics } = analyze(experimentOf(tenDays(200, 230), plan))
    expect(verdict).toMatchObject({ status: 'proven', variant: 'treatment', since: day(8) })
    expect(verdict.reasons).toEqual([
      {
        code: 'treatment_costs_little',
        params: {
          variant: 'treatment',
          metric: 'purchase',
          expectedLoss: expect.any(Number),
          lossThreshold: 0.001,
          guardrails: 0,
        },
      },
      { code: 'errors_not_controlled', params: {} },
    ])
    expect(metrics[0]?.comparisons[0]).toMatchObject({ outcome: 'better', anytimePValue: null })
  })

  it('keeps the control where the treatment would cost too much', () => {
    const { verdict } = analyze(experimentOf(tenDays(230, 200), plan))
    expect(verdict.status).toBe('harmful')
    expect(codes(verdict.reasons)).toEqual(['control_costs_little', 'errors_not_controlled'])
  })

  it('calls negligible what costs little either way', () => {
    const { verdict } = analyze(experimentOf(tenDays(200, 200), { ...plan, lossThreshold: 0.01 }))
    expect(verdict.status).toBe('negligible')
    expect(codes(verdict.reasons)).toEqual(['either_costs_little', 'errors_not_controlled'])
  })

  it('is inconclusive where either choice may cost too much', () => {
    const { verdict } = analyze(experimentOf(tenDays(200, 202), { ...plan, lossThreshold: 1e-5 }))
    expect(verdict).toMatchObject({ status: 'inconclusive', since: day(8) })
    expect(codes(verdict.reasons)).toEqual(['losses_too_large'])
  })

  it('is never decided early, however sure it looks', () => {
    const { verdict } = analyze(experimentOf(tenDays(100, 300), { ...plan, sampleSizePerVariant: 20_000 }))
    expect(verdict.status).toBe('collecting')
    expect(codes(verdict.reasons)).toEqual(['planned_size'])
  })

  it('without a planned size is decided when it is stopped', () => {
    const unplanned: Partial<Plan> = { method: 'bayesian', lossThreshold: 0.001 }
    const running = analyze(experimentOf(tenDays(200, 230), unplanned)).verdict
    expect(running.status).toBe('collecting')
    expect(codes(running.reasons)).toEqual(['decides_at_stop'])
    const stopped = experimentOf(tenDays(200, 230), unplanned, { stopDate: day(12) })
    expect(analyze(stopped).verdict).toMatchObject({ status: 'proven', since: day(10) })
  })

  it('still asks every guardrail with a margin by its p-value', () => {
    const refunds = (perDay: number) => [
      ...steady('control', 1000, 100, 10, { metric: 'refund' }),
      ...steady('treatment', 1000, perDay, 10, { metric: 'refund' }),
    ]
    const metrics = [primary, guardrail(0.1)]
    const kept = analyze(experimentOf([...tenDays(200, 230), ...refunds(92)], plan, { metrics })).verdict
    expect(kept.status).toBe('proven')
    const unsure = analyze(experimentOf([...tenDays(200, 230), ...refunds(103)], plan, { metrics })).verdict
    expect(unsure.status).toBe('inconclusive')
    expect(codes(unsure.reasons)).toEqual(['guardrail_not_shown'])
    const worse = analyze(experimentOf([...tenDays(200, 230), ...refunds(140)], plan, { metrics })).verdict
    expect(worse.status).toBe('harmful')
    expect(codes(worse.reasons)).toEqual(['guardrail_worse'])
  })

  it('takes the good direction of the metric', () => {
    const metrics = [{ ...primary, goodDirection: 'decrease' as const }]
    expect(analyze(experimentOf(tenDays(230, 200), plan, { metrics })).verdict.status).toBe('proven')
  })
})
