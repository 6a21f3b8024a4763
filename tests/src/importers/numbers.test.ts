import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumber } from '../../../src/importers/numbers.ts'

const read = (text: string, kind: 'count' | 'measure') => {
  const parsed = parseNumber(text, kind)
  return parsed.ok ? parsed.value : parsed.reason
}

describe('reading numbers as people write them', () => {
  test.each([
    ['61 400', 61400],
    ['61\u00a0400', 61400],
    ['61\u202f400', 61400],
    ['61\u2009400', 61400],
    ["61'400", 61400],
    ['1 234 567', 1234567],
    ['64,000', 64000],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['506', 506],
    ['4470.0', 4470],
    ['-5', -5],
    ['−5', -5],
    ['+7', 7],
    ['１２', 12],
    ['1,2E+05', 120000],
  ])('a count of %j is %d', (text, value) => {
    expect(read(text, 'count')).toBe(value)
  })

  test.each([
    ['0,8', 0.8],
    ['-0,8', -0.8],
    ['0.800', 0.8],
    ['0,800', 0.8],
    ['12,5', 12.5],
    ['1.234', 1.234],
    ['1,2340', 1.234],
    ['1 234,567', 1234.567],
    ['1e-7', 1e-7],
    ['0', 0],
    ['-0', 0],
  ])('a measure of %j is %d', (text, value) => {
    expect(read(text, 'measure')).toBe(value)
  })

  test('keeps a percent sign apart from the number', () => {
    expect(parseNumber('75.2%', 'measure')).toEqual({ ok: true, value: 75.2, percent: true })
    expect(parseNumber('10,6 %', 'measure')).toEqual({ ok: true, value: 10.6, percent: true })
  })

  test('refuses to guess between thousands and decimals', () => {
    expect(read('64.000', 'count')).toBe('ambiguous')
    expect(read('1,234', 'measure')).toBe('ambiguous')
  })

  test.each([
    '',
    'abc',
    '12a',
    '1,,2',
    '1 2 3',
    '12 34',
    '1,23,456',
    '5.',
    '.5',
    '1.2.3',
    '--5',
    '5%%',
    'Infinity',
    '9'.repeat(61),
    '1e999',
  ])('%j is no number', (text) => {
    expect(read(text, 'measure')).toBe('unreadable')
  })

  test('reads back every number that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(read(String(value), 'measure')).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  test('reads back every count that either language groups', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.constantFrom('en-GB', 'ru-RU'), (value, tag) => {
        expect(read(new Intl.NumberFormat(tag).format(value), 'count')).toBe(value)
      }),
    )
  })
})
