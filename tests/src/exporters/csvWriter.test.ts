import { describe, expect, test } from 'vitest'
import { csvStyle, writeCsv } from '../../../src/exporters/csvWriter.ts'
import { guardFormula } from '../../../src/exporters/guardFormula.ts'
import { unguardFormula } from '../../../src/importers/unguardFormula.ts'

describe('writing CSV', () => {
  test('quotes what needs it and ends every line with CR LF, after a byte order mark', () => {
    expect(writeCsv([['a', 'b "c"', 'd,e', 'f\ng', ' h', '']], csvStyle.en)).toBe(
      '\uFEFFa,"b ""c""","d,e","f\ng"," h",\r\n',
    )
  })

  test('writes decimals as the language has them, never as what could be thousands', () => {
    const numbers = [[0.5, 1.234, 12, -2, 1e-7]]
    expect(writeCsv(numbers, csvStyle.en)).toBe('\uFEFF0.5,1.234,12,-2,1e-7\r\n')
    expect(writeCsv(numbers, csvStyle.ru)).toBe('\uFEFF"0,5";"1,2340";12;-2;1e-7\r\n')
  })

  test('guards text against formulas, and numbers not', () => {
    expect(writeCsv([['-2', -2]], csvStyle.en)).toBe("\uFEFF'-2,-2\r\n")
  })
})

describe('the guard against formulas', () => {
  test.each([
    '=1+1',
    '+7 916',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\tx',
    '\rx',
    ' \t x',
    '   =1',
    '\u00a0=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "'=1",
    "''@x",
  ])('puts an apostrophe before %j, and the import takes it off again', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`)
    expect(unguardFormula(guardFormula(text))).toBe(text)
  })

  test.each(['', 'a=1', '1+1', "'tis", "''", 'x\t=1', '"=1"'])('leaves %j alone, both ways', (text) => {
    expect(guardFormula(text)).toBe(text)
    expect(unguardFormula(text)).toBe(text)
  })
})
