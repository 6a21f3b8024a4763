import { describe, expect, test } from 'vitest'
import { importMap } from '../../../../src/importers/maps/index.ts'
import { fixture } from './fixtures.ts'

const codes = (name: string) => importMap(fixture(name)).warnings.map((warning) => warning.code)

describe('the example maps', () => {
  test.each([
    ['food-delivery.ru.csv', 5, 9, 'ru'],
    ['saas-demo.en.csv', 5, 8, 'en'],
    ['mobile-game.en.csv', 4, 4, 'en'],
    ['course-school.transposed.ru.csv', 5, 4, 'ru'],
    ['free-trial.en.csv', 3, 3, 'en'],
    ['retail-email.en.csv', 3, 3, 'en'],
  ])('%s has %d stages and %d barriers', (name, stages, barriers, locale) => {
    const read = importMap(fixture(name), 'text/csv')
    expect(read.faults).toEqual([])
    expect(read.stages).toHaveLength(stages)
    expect(read.stages.flatMap((stage) => stage.barriers)).toHaveLength(barriers)
    expect(read.map).toEqual({ locale })
  })

  test('food delivery: a barrier a line, thousands by spaces', () => {
    const { stages, warnings } = importMap(fixture('food-delivery.ru.csv'))
    expect(warnings).toEqual([])
    expect(stages[0]).toEqual({
      name: 'Осознание',
      actions: 'Понимает, что готовить некогда, и открывает телефон',
      emotion: 'Усталость, голод',
      touchpoints: [{ channel: 'Пуш-уведомление' }, { channel: 'Реклама в ленте' }],
      barriers: [
        { title: 'Не помнит, какие приложения уже стоят' },
        { title: 'Не верит обещанию «за 20 минут»' },
      ],
      opportunities: ['Показывать реальное время доставки до входа'],
      entrants: 61400,
      completions: 38200,
    })
    expect(stages.map((stage) => stage.completions)).toEqual([38200, 18230, 12760, 12120, 4368])
  })

  test('free trial: a comma separates no barriers, quotes are unescaped', () => {
    const { stages, warnings } = importMap(fixture('free-trial.en.csv'))
    expect(warnings).toEqual([])
    expect(stages[1]).toMatchObject({
      goal: 'Try before paying',
      actions: 'Clicks "start free trial"',
      emotionScore: 2,
      touchpoints: [{ channel: 'Website' }, { channel: 'Checkout' }],
      entrants: 28378,
      completions: 5966,
    })
  })

  test('retail e-mail: thousands by commas, completions out of percentages, an empty cell', () => {
    const { stages } = importMap(fixture('retail-email.en.csv'))
    expect(stages.map(({ entrants, completions }) => [entrants, completions])).toEqual([
      [64000, undefined],
      [64000, 6784],
      [6795, 367],
    ])
    expect(codes('retail-email.en.csv')).toEqual([
      'completions_from_conversion',
      'completions_from_conversion',
    ])
  })

  test('mobile game: a percentage becomes completions, an unknown column becomes notes', () => {
    const { stages, warnings } = importMap(fixture('mobile-game.en.csv'))
    expect(stages.map((stage) => stage.completions)).toEqual([90240, 40134, 16903, 524])
    expect(stages[3]?.notes).toEqual([{ label: 'Owner', value: 'Monetisation' }])
    expect(warnings[0]).toEqual({
      line: 1,
      column: 9,
      code: 'unknown_column_kept',
      params: { header: 'Owner' },
    })
    expect(warnings[3]).toEqual({
      line: 4,
      column: 8,
      code: 'completions_from_conversion',
      params: { stage: 'First week', share: 0.421, entrants: 40150, completions: 16903 },
    })
    expect(warnings).toHaveLength(5)
  })

  test('SaaS demo: measured columns, and an empty one stays empty', () => {
    const { stages, warnings } = importMap(fixture('saas-demo.en.csv'))
    expect(warnings).toEqual([])
    expect(stages.map((stage) => stage.medianMinutes)).toEqual([9, 14, 6, undefined, 55])
    expect(stages[2]?.barriers.map((barrier) => barrier.title)).toEqual([
      'Form asks for eleven fields',
      'No slot within a week',
      'Nobody answers questions on the page',
    ])
  })

  test('course school: stages are columns', () => {
    const { stages, warnings } = importMap(fixture('course-school.transposed.ru.csv'))
    expect(warnings).toEqual([])
    expect(stages.map((stage) => stage.name)).toEqual([
      'Знакомство',
      'Выбор курса',
      'Оплата',
      'Первый урок',
      'Завершение',
    ])
    expect(stages.map((stage) => stage.emotionScore)).toEqual([1, 0, -1, -2, 2])
    expect(stages[0]?.barriers).toEqual([])
  })
})
