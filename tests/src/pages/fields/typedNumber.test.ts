import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dictionary } from '../../../../src/locales/dictionary.ts'
import type { Locale } from '../../../../src/locales/plural.ts'
import { checkInput } from '../../../../src/pages/fields/checkInput.ts'
import { typedNumber, typedPercent } from '../../../../src/pages/fields/typedNumber.ts'

const locales: Locale[] = ['en', 'ru']

describe.each(locales)('in either language (%s)', (locale) => {
  test.each([
    ['12', 12],
    ['12 000', 12_000],
    ['12\u00a0000,5', 12_000.5],
    ['12\u202f000.5', 12_000.5],
    ["1'000'000", 1e6],
    ['1’000', 1000],
    [' 7 ', 7],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['0,5', 0.5],
    ['0,500', 0.5],
    ['1,5', 1.5],
    ['1,2345', 1.2345],
    ['1000,123', 1000.123],
    ['1.000', 1],
    ['12.345', 12.345],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1,234,567.5', 1_234_567.5],
    ['1.234.567,5', 1_234_567.5],
    ['12,345.6', 12_345.6],
    ['12.345,6', 12_345.6],
    ['−3', -3],
    ['-1,5', -1.5],
    ['+2', 2],
    ['1e6', 1e6],
    ['1,5e-3', 0.0015],
  ])('%s is %d', (text, number) => expect(typedNumber(text, locale)).toBe(number))

  test.each(['', ' ', undefined])('nothing typed (%o) is no number at all', (text) =>
    expect(typedNumber(text, locale)).toBeUndefined(),
  )

  test.each([
    ...[
      'twelve',
      '1.2.3',
      '0x10',
      '-',
      '.',
      ',',
      '1,2,3',
      '1,23,456',
      '1,234.567.8',
      '12.34,5',
      '1,2345,678',
    ],
    ...[
      '1 2',
      '12 00',
      '1 0000',
      '1 000 00',
      '1,234 567',
      '--1',
      '5 people',
      'Infinity',
      '0,123,456',
      '1.234,567,8',
    ],
  ])('%s is told to be no number', (text) => expect(typedNumber(text, locale)).toBeNaN())

  test('a percentage is a fraction, with or without its sign, and has no digits that nobody typed', () => {
    expect(typedPercent('12,3 %', locale)).toBe(0.123)
    expect(typedPercent('7', locale)).toBe(0.07)
    expect(typedPercent('', locale)).toBeUndefined()
  })
})

test.each([
  ['1,000', 1000, 1],
  ['−12,345', -12_345, -12.345],
  ['999,999', 999_999, 999.999],
])('%s is %d in English and %d in Russian', (text, english, russian) => {
  expect(typedNumber(text, 'en')).toBe(english)
  expect(typedNumber(text, 'ru')).toBe(russian)
})

test.each([
  ['en', 'like 1,234.5'],
  ['ru', 'так: 1234,5'],
] as const)(
  'what cannot be read is told with an example, before any rule of the form (%s)',
  (locale, example) => {
    const input = { weeks: typedNumber('many', locale) }
    const schema = z.object({ weeks: z.number().positive() })
    const checked = checkInput(schema, input, dictionary(locale), {}, { weeks: 'a rule of the form' })
    expect(checked).toMatchObject({ faults: [{ field: 'weeks', text: expect.stringContaining(example) }] })
    expect(typedNumber(example.slice(5), locale)).toBe(1234.5)
  },
)
