import { expect, test } from 'vitest'
import { mapExporters } from '../../../src/exporters/index.ts'

test('a map as Markdown says what it is about and escapes what people wrote', () => {
  const text = mapExporters.md.write({
    name: 'Shop *new*',
    persona: { name: 'Ann', age: 30, needs: ['speed', 'trust'] },
    goal: 'More\norders',
    locale: 'ru',
    period: 'week',
    stages: [
      {
        name: 'Поиск | выбор',
        entrants: 61400,
        touchpoints: [{ channel: 'Сайт', label: 'карточка' }],
        momentOfTruth: true,
        barriers: [{ title: '<script>alert(1)</script>' }, { title: '[x](javascript:y)' }],
      },
      { name: 'Заказ', barriers: [] },
    ],
  })
  expect(text).toBe(
    [
      '# Shop \\*new\\*',
      '',
      '- **Персона:** Ann',
      '- **Возраст:** 30',
      '- **Потребности:** speed; trust',
      '- **Цель:** More<br>orders',
      '- **Период:** неделя',
      '',
      '| Этап | Точки контакта | Барьеры | Момент истины | Вошли |',
      '| --- | --- | --- | --- | --- |',
      '| Поиск \\| выбор | Сайт: карточка | \\<script\\>alert\\(1\\)\\</script\\><br>\\[x\\]\\(javascript:y\\) | да | 61\u00a0400 |',
      '| Заказ |  |  |  |  |',
      '',
    ].join('\n'),
  )
})

test('a map without stages still makes a document', () => {
  expect(mapExporters.md.write({ name: 'Shop', stages: [] })).toBe(
    '# Shop\n\n| Stage | Barriers |\n| --- | --- |\n',
  )
})
