import { describe, expect, it } from 'vitest'
import type { HealthCheck, VerdictReason } from '../../../src/domain/verdict/reasons.ts'
import { renderCheck, renderNoAnswer, renderReason } from '../../../src/locales/verdictText.ts'

/** Intl separates digits by spaces that don't break. */
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('a reason', () => {
  it('is a plain sentence in either language', () => {
    const reason: VerdictReason = { code: 'days_to_go', params: { daysToGo: 12, minimumEffect: 0.02 } }
    expect(plain(renderReason('en', reason))).toBe(
      '12 more days at this traffic would be enough to find an effect of 2%, the smallest that matters.',
    )
    expect(plain(renderReason('ru', reason))).toBe(
      'При таком трафике нужно ещё 12 дней, чтобы обнаружить наименьший важный эффект (2 %).',
    )
  })

  it('counts days as the language does', () => {
    const text = (daysToGo: number) =>
      plain(renderReason('ru', { code: 'planned_size', params: { daysToGo } }))
    expect([1, 2, 5, 21].map(text)).toEqual(
      ['1 день', '2 дня', '5 дней', '21 день'].map(
        (days) => `Запланированный размер ещё не набран: при таком трафике нужно ещё ${days}.`,
      ),
    )
    expect(renderReason('en', { code: 'planned_size', params: { daysToGo: 1 } })).toContain(
      '1 more day at this traffic',
    )
  })

  it('names a margin in the unit it was given in', () => {
    const text = (margin: number | { absolute: number }) =>
      renderReason('en', {
        code: 'guardrail_not_shown',
        params: { variant: 'b', metric: 'refunds', margin, daysToGo: null, over: false },
      })
    expect(text(0.015)).toContain('margin of 1.5%')
    expect(text({ absolute: 0.3 })).toContain('margin of 0.3.')
  })
})

describe('a check', () => {
  it('says that all is well, or what was found', () => {
    expect(renderCheck('en', { id: 'twyman', status: 'ok', params: null })).toBe(
      'No effect is so large that it looks like a fault.',
    )
    const found: HealthCheck = {
      id: 'twyman',
      status: 'warning',
      params: { variant: 'b', metric: 'visits', relative: 0.72 },
    }
    expect(renderCheck('en', found)).toBe(
      'visits, b: a lift of +72% is rare. Check the data before you believe it.',
    )
    expect(plain(renderCheck('ru', found))).toContain('+72 %')
  })
})

describe('a missing number', () => {
  it('has a reason in either language', () => {
    expect(renderNoAnswer('en', 'zero_variance')).toMatch(/^Everybody/)
    expect(renderNoAnswer('ru', 'zero_variance')).toMatch(/^Все/)
  })
})

describe('what a reason speaks of', () => {
  it('goes by its name where that is known, and keeps the units of its metric', () => {
    const known = {
      metrics: [{ key: 'paid', name: 'Paid for an order', type: 'proportion', role: 'primary' }],
      variants: [{ key: 'one', name: 'One click' }],
    } as const
    const reason = {
      code: 'treatment_costs_little',
      params: { variant: 'one', metric: 'paid', expectedLoss: 0.000939, lossThreshold: 0.002, guardrails: 0 },
    } as const
    expect(renderReason('en', reason, known)).toContain('One click')
    expect(renderReason('en', reason, known)).toContain('cost 0.0939 pp on “Paid for an order”')
    expect(renderReason('ru', reason, known)).toContain('«Paid for an order»')
  })
})

describe('amounts in a reason', () => {
  const metrics = [
    { key: 'paid', type: 'proportion', role: 'primary' },
    { key: 'spend', type: 'mean', role: 'guardrail' },
  ] as const
  const cost = (metric: string) =>
    ({
      code: 'treatment_costs_little',
      params: { variant: 'one', metric, expectedLoss: 0.000939, lossThreshold: 0.002, guardrails: 0 },
    }) as const

  it('of a share are percentage points, of an amount are in its unit', () => {
    expect(renderReason('en', cost('paid'), { metrics })).toContain(
      'cost 0.0939 pp on paid, within the 0.2 pp',
    )
    expect(renderReason('ru', cost('paid'), { metrics })).toContain('в 0,0939 п. п. — в пределах 0,2 п. п.')
    expect(renderReason('en', cost('spend'), { metrics })).toContain(
      'cost 0.000939 on spend, within the 0.002',
    )
  })

  it('are those of the primary metric where a reason names none', () => {
    const reason = {
      code: 'days_to_go',
      params: { daysToGo: 3, minimumEffect: { absolute: 0.01 } },
    } as const
    expect(renderReason('en', reason, { metrics })).toContain('an effect of 1 pp')
  })
})
