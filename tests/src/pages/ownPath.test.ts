import { expect, test } from 'vitest'
import { ownPath } from '../../../src/pages/ownPath.ts'

test.each([
  ['/maps/map_1', '/maps/map_1'],
  ['/digests?channel=chn_1', '/digests?channel=chn_1'],
  ['/a/../b', '/b'],
  [undefined, '/'],
  ['', '/'],
  ['maps', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/\t/elsewhere.example', '/'],
  ['/\n/elsewhere.example', '/'],
  ['/.//elsewhere.example', '/'],
  ['/x/..//elsewhere.example', '/'],
  ['https://elsewhere.example/', '/'],
  ['javascript:alert(1)', '/'],
])('The way back %j leads to %j', (wanted, path) => {
  expect(ownPath(wanted)).toBe(path)
})
