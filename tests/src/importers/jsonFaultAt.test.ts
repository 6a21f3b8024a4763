import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFaultAt } from '../../../src/importers/jsonFaultAt.ts'
import { readJson } from '../../../src/importers/readJson.ts'
import { growth, inProportion } from '../../support/growth.ts'

describe('where a text stops being JSON', () => {
  test.each([
    ['', 0],
    ['  ', 2],
    ['[1, 2', 5],
    ['[1,]', 3],
    ['{"a" 1}', 5],
    ['{"a": }', 6],
    ['{a: 1}', 1],
    ['{"a": 1,}', 8],
    ['[1] 2', 4],
    ['[01]', 2],
    ['"a\nb"', 0],
    ['nul', 0],
    ['[NaN]', 1],
  ])('%j breaks at %d', (text, at) => {
    expect(jsonFaultAt(text)).toBe(at)
  })

  test('is nowhere before the end of a text that is JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, indent) => {
        const pretty = JSON.stringify(JSON.parse(text), null, indent)
        expect(jsonFaultAt(pretty)).toBe(pretty.length)
      }),
    )
  })

  test('is found in what was cut off or nested without end, in proportion to its size', () => {
    for (const unit of ['[', '{"a":', '"'])
      expect(
        growth((share) => jsonFaultAt(unit.repeat((share * 500_000) / unit.length + 1))),
        unit,
      ).toBeLessThan(inProportion)
  })

  test('becomes a line and a column', () => {
    expect(readJson('{\n  "a": 1,\n  "b": oops\n}').fault).toMatchObject({ line: 3, column: 8 })
    expect(readJson('{"a"', 7).fault).toMatchObject({ line: 7, column: 5 })
  })
})
