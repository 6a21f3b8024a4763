import { describe, expect, test } from 'vitest'
import { headerKey, isPercentHeader } from '../../../src/importers/headerKey.ts'
import { mapColumn } from '../../../src/importers/maps/columns.ts'
import { textKey } from '../../../src/importers/textKey.ts'
import { imports as en } from '../../../src/locales/en/imports.ts'
import { imports as ru } from '../../../src/locales/ru/imports.ts'

/** The table of the product's description. */
const promised = {
  stage: ['Этап', 'Стадия', 'Шаг', 'Stage', 'Phase', 'Step'],
  goal: ['Цель', 'Цели клиента', 'Goal', 'Customer goal'],
  actions: ['Действия', 'Действия клиента', 'Actions', 'Customer actions', 'Doing'],
  thoughts: ['Мысли', 'Что думает', 'Thoughts', 'Thinking'],
  emotion: ['Эмоции', 'Чувства', 'Emotions', 'Feeling'],
  emotionScore: ['Оценка эмоций', 'Emotion score'],
  touchpoints: ['Точки контакта', 'Каналы', 'Touchpoints', 'Channels'],
  barriers: ['Барьеры', 'Боли', 'Боли и барьеры', 'Проблемы', 'Barriers', 'Pains', 'Pain points', 'Problems'],
  opportunities: ['Возможности', 'Идеи', 'Идеи для улучшения', 'Opportunities', 'Ideas', 'Improvements'],
  entrants: ['Вошли', 'Посетители', 'Пользователи', 'Entrants', 'Users', 'Visitors'],
  completions: ['Прошли дальше', 'Завершили', 'Completions', 'Completed'],
  conversion: ['Конверсия', 'Конверсия дальше', 'Conversion', 'Conversion to next'],
  medianMinutes: ['Время', 'Медиана минут', 'Time', 'Median minutes'],
  negativeMentions: ['Негативные упоминания', 'Negative mentions'],
}

describe('headings of a map', () => {
  test.each(Object.entries(promised))('%s is understood under all its names', (column, names) => {
    for (const name of names) {
      for (const spelling of [name, name.toUpperCase(), `  ${name.replace(' ', '\u00a0 ')}: `, `«${name}»`])
        expect(mapColumn(spelling), spelling).toBe(column)
    }
  })

  test.each([
    ['Этапы', 'stage'],
    ['Стадии', 'stage'],
    ['Барьер', 'barriers'],
    ['Боль', 'barriers'],
    ['Идея', 'opportunities'],
    ['Возможность', 'opportunities'],
    ['Точка контакта', 'touchpoints'],
    ['Действие клиента', 'actions'],
    ['Эмоция', 'emotion'],
    ['Stages', 'stage'],
    ['Opportunity', 'opportunities'],
    ['Touch points', 'touchpoints'],
    ["Customer's actions", 'actions'],
    ['negative_mentions', 'negativeMentions'],
    ['emotionScore', 'emotionScore'],
    ['Вошли, чел.', 'entrants'],
    ['Время (мин)', 'medianMinutes'],
    ['Конверсия, %', 'conversion'],
  ])('%j is another spelling of %s', (heading, column) => {
    expect(mapColumn(heading)).toBe(column)
  })

  test.each(['', 'Owner', 'Ответственный', 'Время, ч', 'Stage owner', 'x'.repeat(100_000)])(
    'none is seen in another heading',
    (heading) => {
      expect(mapColumn(heading)).toBeNull()
    },
  )

  test('all that the export writes are understood', () => {
    for (const { columns } of [en, ru])
      for (const [column, heading] of Object.entries(columns)) expect(mapColumn(heading)).toBe(column)
  })

  test('names of different columns never fall together', () => {
    const owner = new Map<string, string>()
    for (const [column, names] of Object.entries(promised))
      for (const name of names) {
        expect(owner.get(headerKey(name)) ?? column).toBe(column)
        owner.set(headerKey(name), column)
      }
  })

  test('say when a column holds percentages', () => {
    expect(['Конверсия, %', 'Conversion (%)', 'Conversion %'].every(isPercentHeader)).toBe(true)
    expect(isPercentHeader('Conversion')).toBe(false)
  })
})

describe('titles', () => {
  test('are the same whatever their case, spacing, quotes, dashes, ё and final punctuation', () => {
    const key = textKey('Расчёт «цены» — неясен')
    expect(textKey('  расчет  "цены" - НЕЯСЕН!? ')).toBe(key)
    expect(textKey('Расчёт цены неясен')).not.toBe(key)
  })

  test('that are nothing but punctuation are only like themselves', () => {
    expect(textKey('???')).not.toBe(textKey('!'))
  })
})
