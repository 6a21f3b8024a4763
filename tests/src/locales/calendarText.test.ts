import { describe, expect, it } from 'vitest'
import type { PlacedBecause } from '../../../src/domain/calendar/because.ts'
import type { CalendarLeftOut } from '../../../src/domain/calendar/calendarProposal.ts'
import { type CalendarNames, renderLeftOut, renderPlaced } from '../../../src/locales/calendarText.ts'

const changes: Record<string, string> = { hyp_a: 'Ask for less', hyp_b: 'One page', hyp_c: 'x '.repeat(80) }
const names: CalendarNames = {
  framework: 'weighted',
  currency: 'EUR',
  criteria: [{ key: 'fit', name: 'Fit with the strategy' }],
  changeOf: (id) => changes[id] ?? id,
}
/** Intl separates digits by spaces that don't break. */
const plain = (text: string) => text.replace(/\s/g, ' ')
const leftOut = (reason: CalendarLeftOut['reason']) =>
  (['en', 'ru'] as const).map((locale) => plain(renderLeftOut(locale, reason, names)))

describe('why a test stands in its weeks', () => {
  const inTheWay = { name: 'Pay', by: ['hyp_a', 'hyp_b'], count: 4 }

  it('names the first of those in the way, and how many more there are', () => {
    const reason = { code: 'after_traffic', params: inTheWay } as const
    expect(renderPlaced('en', reason, names)).toBe(
      'A week earlier too few people would be left at “Pay”: they take part in the tests of “Ask for less”, “One page” and 2 more.',
    )
    expect(renderPlaced('ru', reason, names)).toBe(
      'Неделей раньше на этапе «Pay» не хватило бы людей: они участвуют в тестах «Ask for less», «One page» и ещё 2.',
    )
  })

  it('cuts long texts of hypotheses, and names one that is gone by its id', () => {
    const by = (id: string): PlacedBecause => ({
      code: 'after_surface',
      params: { name: 'Form', by: [id], count: 1 },
    })
    expect(renderPlaced('en', by('hyp_c'), names).length).toBeLessThan(150)
    expect(renderPlaced('en', by('hyp_gone'), names)).toBe(
      'A week earlier “Form” is taken, by the test of “hyp_gone”.',
    )
  })

  it('says what is to be built, and by whom', () => {
    const reason = { code: 'after_work', params: { work: 2, owner: 'Anna' } } as const
    expect(renderPlaced('en', reason, names)).toContain('2 person-weeks of building (Anna)')
    expect(renderPlaced('ru', reason, names)).toContain('2 человеко-недели (Anna)')
  })
})

describe('why a hypothesis has no weeks', () => {
  it('is in the money of the map', () => {
    expect(leftOut({ code: 'not_worth_its_cost', params: { test: -1500 } })).toEqual([
      'Testing it is expected to bring no more than building and testing it cost: −€1,500 on balance.',
      'Тест, как ожидается, принесёт не больше, чем стоят разработка и проверка: в итоге −1 500 €.',
    ])
    expect(leftOut({ code: 'better_shipped', params: { ship: 900, test: 400 } })).toEqual([
      'Shipping it without a test is expected to bring €900, testing it first €400.',
      'Внедрение без теста, как ожидается, принесёт 900 €, а с предварительным тестом — 400 €.',
    ])
  })

  it('calls the criteria of a team by their names', () => {
    expect(
      leftOut({ code: 'value_unknown', params: { code: 'input_missing', params: { input: 'fit' } } }),
    ).toEqual([
      'What a test of it is worth is not known: the input “Fit with the strategy” is missing.',
      'Ценность такого теста неизвестна: нет значения «Fit with the strategy».',
    ])
  })

  it('says of what would take forever that it takes more than ten years', () => {
    expect(leftOut({ code: 'untestable', params: { weeks: 1.7e308, limitWeeks: 26 } })).toEqual([
      'A test would take more than ten years, and the limit is 26 weeks.',
      'Тест занял бы больше десяти лет, а предел — 26 недель.',
    ])
  })

  it('is a sentence for every reason, in both languages', () => {
    const nobody = {}
    const inTheWay = { name: '1', by: ['hyp_a'], count: 1 }
    const reasons: CalendarLeftOut['reason'][] = [
      { code: 'no_traffic', params: inTheWay },
      { code: 'no_surface', params: inTheWay },
      { code: 'excluded_by', params: inTheWay },
      { code: 'no_capacity', params: { work: 1, owner: null } },
      { code: 'too_long', params: { weeks: 21 } },
      { code: 'needs_baseline', params: nobody },
      { code: 'needs_standard_deviation', params: nobody },
      { code: 'needs_reach', params: nobody },
      { code: 'no_lift', params: { likely: -0.1 } },
      { code: 'lift_impossible', params: { likely: 12 } },
      { code: 'untestable', params: { weeks: 72, limitWeeks: 26 } },
      { code: 'no_value', params: { score: 0 } },
      { code: 'already_testing', params: { experimentId: 'exp_1' } },
      { code: 'already_tested', params: { status: 'proven' } },
    ]
    for (const reason of reasons) {
      const [english = '', russian = ''] = leftOut(reason)
      expect(english).toMatch(/^[A-Z“].+\.$/)
      expect(russian).toMatch(/^[А-ЯЁ].+\.$/)
    }
  })
})
