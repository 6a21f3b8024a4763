import { parse } from 'csv-parse/browser/esm/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvStream } from '../../../src/importers/csvStream.ts'
import { longestRow } from '../../../src/importers/limits.ts'

function read(text: string, cuts: readonly number[] = [text.length], delimiter = ',') {
  const rows: { line: number; cells: string[] }[] = []
  const stream = csvStream(delimiter, (cells, line) => rows.push({ line, cells: [...cells] }))
  let at = 0
  for (let i = 0; at < text.length; i += 1) {
    const size = Math.max(1, cuts[i % cuts.length] ?? 1)
    stream.push(text.slice(at, at + size))
    at += size
  }
  stream.end()
  return { rows, fault: stream.fault }
}

const cells = (text: string, delimiter?: string) => read(text, [3], delimiter).rows.map((row) => row.cells)

describe('a table that comes in pieces', () => {
  test('has its rows, with the lines that they begin on', () => {
    expect(read('a,b\n\n"x\ny",2\n3,"4"\n').rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: [''] },
      { line: 3, cells: ['x\ny', '2'] },
      { line: 5, cells: ['3', '4'] },
    ])
  })

  test.each([
    ['a last row without a line break', 'a\nb', [['a'], ['b']]],
    ['empty cells', ',,\n', [['', '', '']]],
    ['quoted marks', '"say ""no""",""\n', [['say "no"', '']]],
    ['a delimiter and line breaks in quotes', '"a,b\n\nc",d', [['a,b\n\nc', 'd']]],
  ])('reads %s', (_name, text, expected) => {
    expect(cells(text)).toEqual(expected)
  })

  test.each([
    [';', 'a;"b;c"', [['a', 'b;c']]],
    ['\t', 'a\tb', [['a', 'b']]],
  ])('is cut by %j', (delimiter, text, expected) => {
    expect(cells(text, delimiter)).toEqual(expected)
  })

  test.each([
    ['a mark in a cell', 'a,b\n1,5" pipe\n', { line: 2, column: 2, code: 'stray_quote', params: {} }],
    ['text after a closed cell', 'a\n"b" c\n', { line: 2, column: 1, code: 'stray_quote', params: {} }],
    [
      'a cell that is never closed',
      'a\nb,"c\nd\n',
      { line: 2, column: 2, code: 'unclosed_quote', params: {} },
    ],
  ])('names %s, and gives no row after it', (_name, text, fault) => {
    const got = read(`${text}`, [2])
    expect(got.fault).toEqual(fault)
    expect(got.rows).toHaveLength(1)
  })

  test('refuses a row that never ends before it fills the memory', () => {
    const stream = csvStream(',', () => {})
    for (let i = 0; i < 40; i += 1) stream.push('x'.repeat(longestRow / 20))
    expect(stream.fault).toMatchObject({ line: 1, code: 'malformed_csv' })
  })

  test('has the rows that csv-parse has, wherever it is cut, or a fault where that one throws', () => {
    const text = fc
      .array(fc.constantFrom('a', 'б', '1', ',', ',', '"', '""', '\n', '"x",', ',"y"\n', ' '), {
        maxLength: 30,
      })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        text,
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
        (table, cuts) => {
          let expected: string[][] | null
          try {
            expected = parse(table, { relax_column_count: true, record_delimiter: '\n' })
          } catch {
            expected = null
          }
          const got = read(table, cuts)
          expect(got.fault === null).toBe(expected !== null)
          if (expected !== null) expect(got.rows.map((row) => row.cells)).toEqual(expected)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('is the same however large the pieces are', () => {
    const rows = Array.from({ length: 9000 }, (_, i) => (i % 50 === 0 ? `"${i}\n,""",b` : `${i},b`)).join(
      '\n',
    )
    const whole = read(rows)
    expect(whole.rows).toHaveLength(9000)
    expect(read(rows, [1000, 70_001])).toEqual(whole)
  })
})
