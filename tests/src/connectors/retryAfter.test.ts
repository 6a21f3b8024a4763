import { expect, it } from 'vitest'
import { retryAfterSeconds } from '../../../src/connectors/retryAfter.ts'

const now = new Date('2026-11-21T12:00:00Z')

it.each([
  [null, null],
  ['0', 0],
  ['120', 120],
  [' 7 ', 7],
  ['99999999', 604_800],
  ['Sat, 21 Nov 2026 12:01:30 GMT', 90],
  ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
  ['Fri, 31 Dec 9999 23:59:59 GMT', 604_800],
  ['-1', null],
  ['1.5', null],
  ['soon', null],
  ['2026-11-21', null],
  ['', null],
])('Retry-After: %s asks to wait %s seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds)
})
