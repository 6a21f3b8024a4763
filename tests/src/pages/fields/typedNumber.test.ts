import { expect, test } from 'vitest'
import { typedNumber, typedPercent } from '../../../../src/pages/fields/typedNumber.ts'

test.each([
  ['12', 12],
  ['12 000', 12_000],
  ['12\u00a0000,5', 12_000.5],
  ['.5', 0.5],
  ['−3', -3],
  ['1e6', 1e6],
])('a number typed as %s is %d', (text, number) => expect(typedNumber(text)).toBe(number))

test.each(['', ' ', undefined])('nothing typed (%o) is no number at all', (text) =>
  expect(typedNumber(text)).toBeUndefined(),
)

test.each(['twelve', '1.2.3', '0x10', '-'])('%s is told to be no number', (text) =>
  expect(typedNumber(text)).toBeNaN(),
)

test('a percentage is a fraction, with or without its sign, and has no digits that nobody typed', () => {
  expect(typedPercent('12,3 %')).toBe(0.123)
  expect(typedPercent('7')).toBe(0.07)
  expect(typedPercent('')).toBeUndefined()
})
