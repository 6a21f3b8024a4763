import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../src/importers/csv.ts'
import { decodeText } from '../../../src/importers/decodeText.ts'
import { detectDelimiter } from '../../../src/importers/delimiter.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const cp1251 = (text: string) =>
  Uint8Array.from(
    [...text].map((char) => (/[А-я]/.test(char) ? char.charCodeAt(0) - 0x350 : char.charCodeAt(0))),
  )
const grid = (text: string) => readCsv(text).rows.map((row) => row.cells)

describe('decoding an uploaded file', () => {
  test('reads UTF-8 with and without a byte order mark alike', () => {
    expect(decodeText(bytes('\uFEFFЭтап')).text).toBe('Этап')
    expect(decodeText(bytes('Этап')).text).toBe('Этап')
  })

  test('falls back to Windows-1251, and says so', () => {
    const decoded = decodeText(cp1251('Этап;Барьеры'))
    expect(decoded.text).toBe('Этап;Барьеры')
    expect(decoded.warnings).toEqual([{ code: 'windows_1251', params: {} }])
  })

  test("reads Excel's Unicode text", () => {
    const text = '\uFEFFЭтап\tБоли'
    const utf16 = Uint8Array.from(
      [...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    )
    expect(decodeText(utf16).text).toBe('Этап\tБоли')
  })

  test('makes line feeds of all line breaks', () => {
    expect(decodeText(bytes('a\r\nb\rc\nd')).text).toBe('a\nb\nc\nd')
  })

  test.each([
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20]), 'not_text'],
    ['a binary file', Uint8Array.from([0x89, 0x50, 0, 0]), 'not_text'],
    ['nothing', new Uint8Array(), 'empty_file'],
    ['a byte order mark alone', bytes('\uFEFF'), 'empty_file'],
    ['white space', bytes(' \n\t\n'), 'empty_file'],
  ])('refuses %s', (_name, file, code) => {
    expect(decodeText(file).faults.map((fault) => fault.code)).toEqual([code])
  })
})

describe('detecting the delimiter', () => {
  test.each([
    ['a;b\n1;2', ';'],
    ['a,b\n1,2', ','],
    ['a\tb\n1\t2', '\t'],
    ['a;"b,c,d";e\n"1,5";2;3', ';'],
    ['a,"b;c;d;e"\n"1;2;3",2', ','],
    ['id;note\n1;a, b\n2;c, d, e', ';'],
    ['a;b,c\n1;2,5\n3;4', ';'],
    ['"a ""x"", y";b\n1;2', ';'],
    ['one column\nno more', ','],
    ['', ','],
  ])('of %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter)
  })
})

describe('reading a table', () => {
  test('names the line on which each row begins, line breaks in cells and blank rows counted', () => {
    const { rows, faults } = readCsv('a;b\n"1\n2\n3";x\n\n;\n4;5\n')
    expect(faults).toEqual([])
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\n2\n3', 'x'] },
      { line: 7, cells: ['4', '5'] },
    ])
  })

  test("obeys Excel's hint at the separator and keeps the line numbers", () => {
    expect(readCsv('sep=;\na,b;c\n1;2').rows).toEqual([
      { line: 2, cells: ['a,b', 'c'] },
      { line: 3, cells: ['1', '2'] },
    ])
  })

  test('unescapes doubled quotes, trims, drops control characters and the apostrophe before a formula', () => {
    expect(grid(`a,b,c,d\n"Clicks ""start""", x ,a\u0007b,'=1+1`)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['Clicks "start"', 'x', 'a b', '=1+1'],
    ])
    expect(grid("a,b\n'tis,''=1")).toEqual([
      ['a', 'b'],
      ["'tis", "'=1"],
    ])
  })

  test('cuts blank cells beyond the heading and faults every ragged row', () => {
    const { rows, faults } = readCsv('a,b\n1,2,,\n1\n1,2,3\n4,5')
    expect(rows[1]?.cells).toEqual(['1', '2'])
    expect(faults).toEqual([
      { line: 3, code: 'ragged_row', params: { expected: 2, found: 1 } },
      { line: 4, code: 'ragged_row', params: { expected: 2, found: 3 } },
    ])
  })

  test('names the line of the row whose quote is never closed', () => {
    expect(readCsv('a,b\n1,2\n3,"4\n5,6\n7,8\n').faults).toEqual([
      { line: 3, column: 2, code: 'unclosed_quote', params: {} },
    ])
  })

  test.each([
    ['a,b\n1,2\n3,4 "x"\n', 3],
    ['a,b\n1,"2"x\n3,4\n', 2],
  ])('names the line of a stray quote in %j', (text, line) => {
    expect(readCsv(text).faults).toEqual([{ line, column: 2, code: 'stray_quote', params: {} }])
  })
})
