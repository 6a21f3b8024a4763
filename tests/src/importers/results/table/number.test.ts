import { describe, expect, test } from 'vitest'
import { numberReader } from '../../../../../src/importers/results/table/number.ts'

/** What a column's cells come to, in their order: numbers, or why there is none. */
function column(cells: string[], header = 'amount', sample: string[] = cells) {
  const reader = numberReader(header, sample)
  return cells.map((cell) => {
    const value = reader.read(cell)
    return Number.isNaN(value) ? reader.problem : value
  })
}

describe('the numbers of a column', () => {
  test.each<[string, string[], (number | string)[]]>([
    ['plain', ['1', '-2.5', '1e3', '+7', '007'], [1, -2.5, 1000, 7, 7]],
    ['with decimal commas', ['0,5', '1,234', '1.234,5', '12'], [0.5, 1.234, 1234.5, 12]],
    ['with decimal points and thousands', ['1,234.5', '1,234', '1,234,567'], [1234.5, 1234, 1234567]],
    ['with thousands apart', ['1 234,5', '1 234', "1'234"], [1234.5, 1234, 1234]],
    ['thousands that are told by a longer one', ['1,234', '1,234,567'], [1234, 1234567]],
    ['as shares', ['45%', '0', '12,5 %'], [0.45, 0, 0.125]],
    ['of yes and no', ['TRUE', 'нет'], [1, 0]],
    ['none', ['', ' ', '-', 'NULL', 'n/a', 'нет данных'], Array.from({ length: 6 }, () => 'empty')],
    [
      'unreadable',
      ['x', '1.2.3', '1,23,4', '--1', '0x10', 'Infinity'],
      Array.from({ length: 6 }, () => 'unreadable'),
    ],
    ['that may be either', ['1,234', '7'], ['ambiguous', 7]],
    ['at odds', ['0,5', '0.5'], [0.5, 'mixed_marks']],
    ['at odds about percent', ['5', '7%'], [5, 'mixed_percents']],
    ['too large', ['1e16', '-1e300'], ['too_large', 'too_large']],
  ])('are read %s', (_name, cells, expected) => {
    expect(column(cells)).toEqual(expected)
  })

  test('that were taken for decimals are a problem once another number shows that they were thousands', () => {
    expect(column(['1.234', '0,5'], 'amount', [])).toEqual([1.234, 'mixed_marks'])
    expect(column(['1.234', '0,5'])).toEqual([1234, 0.5])
  })

  test('are shares where the heading says so', () => {
    expect(column(['45', '0.5', '7%'], 'discount, %')).toEqual([0.45, 0.005, 0.07])
  })
})
