import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../src/domain/scoring/candidate.ts'
import type { Detail } from '../../../src/domain/scoring/detail.ts'
import { frameworks } from '../../../src/domain/scoring/index.ts'
import { rankBacklog } from '../../../src/domain/scoring/rankBacklog.ts'
import { dictionary } from '../../../src/locales/dictionary.ts'
import { renderDetail } from '../../../src/locales/rankingText.ts'
import { backlogOf, barrierOf, evidenceOf } from '../domain/scoring/backlogOf.ts'

function sentences(locale: 'en' | 'ru'): string[] {
  const barriers = [barrierOf({ evidence: [evidenceOf({ count: 3 })] })]
  const [first] = rankBacklog(frameworks.rice, candidatesOf(backlogOf({ barriers })))
  return Object.values(first?.inputs ?? {}).map((input) => renderDetail(locale, input.detail))
}

/** Intl separates digits by spaces that don't break. */
const plain = (text: string) => text.replace(/\s/g, ' ')

describe('where an input comes from', () => {
  it('is said in English', () => {
    expect(sentences('en')).toEqual([
      '1,000 people enter “Payment” a month; “One payment method” hits 23.0% (measured: 230 of 1,000, analytics, newest of 3 November 2026)',
      "A relative lift of orders of +1.0% to +12.0%, likely +5.0% (Ann's estimate, as of 5 November 2026)",
      'Best evidence: analytics on “One payment method” (3 observations, newest of 3 November 2026)',
      "2 to 8, likely 4 person-weeks, four to a month, at least 0.5 (Ann's estimate, as of 5 November 2026)",
    ])
  })

  it('is said in Russian', () => {
    expect(sentences('ru').map(plain)).toEqual([
      'На этап «Payment» приходит 1 000 человек в месяц; барьер «One payment method» затрагивает 23,0 % (измерено: 230 из 1 000, аналитика, последнее свидетельство: 3 ноября 2026)',
      'Относительный прирост orders от +1,0 % до +12,0 %, вероятнее всего +5,0 % (оценка: Ann, на 5 ноября 2026)',
      'Лучшее свидетельство: аналитика по барьеру «One payment method» (3 наблюдения, последнее: 3 ноября 2026)',
      'От 2 до 8, вероятнее всего 4 человеко-недели, по четыре в месяце, не меньше 0,5 (оценка: Ann, на 5 ноября 2026)',
    ])
  })

  it('says when nothing is known', () => {
    const missing: Detail = { code: 'reach_missing', params: { stages: ['Payment'] } }
    expect(renderDetail('en', missing)).toBe(
      'Nobody counted the entrants of “Payment”, and no reach was estimated',
    )
  })

  it('has a name, a unit and an explanation for every framework', () => {
    for (const id of Object.keys(frameworks)) {
      expect(dictionary('en').ranking.frameworks).toHaveProperty(id)
      expect(dictionary('ru').ranking.frameworks).toHaveProperty(id)
    }
  })
})
