import { expect, it } from 'vitest'
import { isUntestable, perDay, testDays } from '../../../../src/stats/planning/testDays.ts'

it('a test takes whole days, as many as its people need to come', () => {
  expect(testDays(1000, 100)).toBe(10)
  expect(testDays(1001, 100)).toBe(11)
  expect(testDays(1, 100)).toBe(1)
  expect(testDays(1e300, 1e-300)).toBe(Number.MAX_VALUE)
})

it('the traffic of a period is spread over its days, a month having a twelfth of a year', () => {
  expect(perDay(7000, 'week')).toBe(1000)
  expect(perDay(36_525, 'month')).toBeCloseTo(1200, 9)
})

it('a test is untestable from the first day beyond its limit', () => {
  expect([isUntestable(182, 26), isUntestable(183, 26)]).toEqual([false, true])
})
