import { describe, expect, test } from 'vitest'
import { testsPerMonth } from '../../../../src/domain/programme/testsPerMonth.ts'

const tested = (startDate: string | null, stopDate: string | null, won = false) => ({
  startDate,
  stopDate,
  won,
})

describe('tests by month', () => {
  test('go from the first month with a test to the current one, over the turn of a year, empty months among them', () => {
    expect(
      testsPerMonth([tested('2025-11-30', '2026-01-01', true), tested('2026-01-31', null)], '2026-02-03', 24),
    ).toEqual([
      { month: '2025-11', started: 1, ended: 0, won: 0 },
      { month: '2025-12', started: 0, ended: 0, won: 0 },
      { month: '2026-01', started: 1, ended: 1, won: 1 },
      { month: '2026-02', started: 0, ended: 0, won: 0 },
    ])
  })

  test('are the latest only, where there are more months than are told', () => {
    const months = testsPerMonth(
      [tested('2020-01-01', '2020-02-01', true), tested('2025-12-01', '2026-02-01')],
      '2026-02-03',
      3,
    )
    expect(months.map(({ month, ended }) => [month, ended])).toEqual([
      ['2025-12', 0],
      ['2026-01', 0],
      ['2026-02', 1],
    ])
  })

  test('are none without a test, and hold one that is still to start in no month', () => {
    expect(testsPerMonth([], '2026-02-03', 12)).toEqual([])
    expect(testsPerMonth([tested('2026-03-01', null)], '2026-02-03', 12)).toEqual([
      { month: '2026-02', started: 0, ended: 0, won: 0 },
    ])
  })
})
