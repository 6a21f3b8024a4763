import { describe, expect, test } from 'vitest'
import { dateReader } from '../../../../../src/importers/results/table/date.ts'

const year = dateReader({ startDate: '2026-01-01', lastDate: '2026-12-31' })

describe('a date', () => {
  test.each([
    ['2026-11-01', '2026-11-01'],
    [' 2026-11-01 ', '2026-11-01'],
    ['2026-11-01T23:59:59+03:00', '2026-11-01'],
    ['2026-11-01 8:00', '2026-11-01'],
    ['01.11.2026', '2026-11-01'],
    ['01.11.2026 08:00', '2026-11-01'],
    ['2026/11/01', '2026-11-01'],
    ['20261101', '2026-11-01'],
    ['Sun, Nov 1', '2026-11-01'],
    ['Nov 1, 2026', '2026-11-01'],
    ['1 November 2026', '2026-11-01'],
    ['1 ноября', '2026-11-01'],
    ['вс, 1 ноя', '2026-11-01'],
  ])('is read from %j', (text, date) => {
    expect(year(text)).toBe(date)
    // From memory as well.
    expect(year(text)).toBe(date)
  })

  test.each([
    '',
    'x',
    '11/01/2026',
    '2026-02-30',
    '2026-11-01x',
    'Mon, Nov 1',
    'Nov 31',
    '1',
    '2026',
    'Foo 1',
    'x'.repeat(1000),
  ])('is not read from %j', (text) => {
    expect(year(text)).toBeNull()
  })

  test('without a year is that of the experiment, where only one is possible', () => {
    const twoYears = dateReader({ startDate: '2025-11-15', lastDate: '2026-02-15' })
    expect(twoYears('Dec 31')).toBe('2025-12-31')
    expect(twoYears('Jan 31')).toBe('2026-01-31')
    const longer = dateReader({ startDate: '2025-01-01', lastDate: '2026-12-31' })
    expect(longer('Nov 1')).toBeNull()
    expect(longer('Sun, Nov 1')).toBe('2026-11-01')
  })
})
