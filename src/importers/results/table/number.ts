import { isPercentHeader } from '../../headerKey.ts'
import { parseNumber } from '../../numbers.ts'
import { isEmptyCell } from './emptyCell.ts'
import { readFlag } from './flag.ts'

export type NumberProblem =
  | 'empty'
  | 'unreadable'
  | 'ambiguous'
  | 'mixed_marks'
  | 'mixed_percents'
  | 'too_large'

/** Reads the numbers of one column. */
export interface NumberReader {
  /** NaN where there is none; `problem` says why. */
  read(text: string): number
  problem: NumberProblem
}

type Mark = '.' | ','

/** Beyond this a double loses whole units, and nothing that is counted or paid comes near. */
const largest = 1e15

const inThousands = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/
const grouped = /^[+-]?\d{1,3}(?: \d{3})+$/
const marked = /^[+-]?\d[\d.,]*$/

/** The decimal mark that a number can only have, or null where it has none or may have either. */
function decimalMark(digits: string): Mark | null {
  if (!marked.test(digits)) return null
  const comma = digits.lastIndexOf(',')
  const point = digits.lastIndexOf('.')
  if (comma === -1 && point === -1) return null
  if (comma !== -1 && point !== -1) return comma > point ? ',' : '.'
  const mark: Mark = comma === -1 ? '.' : ','
  // What stands twice groups, where it does so rightly.
  if (digits.indexOf(mark) !== Math.max(comma, point))
    return grouped.test(digits.replaceAll(mark, ' ')) ? (mark === ',' ? '.' : ',') : null
  return inThousands.test(digits) ? null : mark
}

const withoutSpaces = (text: string): string => text.normalize('NFKC').replace(/[\s'’%]/g, '')

/** Whether a text is digits with at most one point, perhaps below zero: what Number reads and nobody reads otherwise. */
function isPlain(text: string): boolean {
  let points = 0
  const from = text.charCodeAt(0) === 45 ? 1 : 0
  for (let i = from; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 46) points += 1
    else if (code < 48 || code > 57) return false
  }
  const last = text.charCodeAt(text.length - 1)
  return points <= 1 && last !== 46 && last !== 45 && text.charCodeAt(from) !== 46
}

/**
 * A column writes all its numbers alike, so what one number leaves open another tells: beside `0,5` the text `1,234` has a decimal
 * comma, beside `1,234.5` it is over a thousand. A column that is at odds with itself is a problem of the cell where that shows, and so is
 * a comma that no other cell explains. A percent sign makes a share (`45%` is 0.45), as does a heading that says so.
 *
 * @param sample cells of the column that are looked at beforehand
 */
export function numberReader(header: string, sample: Iterable<string>): NumberReader {
  let decimal: Mark | null = null
  for (const text of sample) {
    decimal ??= decimalMark(withoutSpaces(text))
    if (decimal !== null) break
  }
  const percentHeader = isPercentHeader(header)
  let percents: boolean | null = percentHeader ? true : null
  /** Whether a point was taken for a decimal one before any number proved it. */
  let presumed = false

  const reader: NumberReader = { read, problem: 'empty' }

  function fail(problem: NumberProblem): number {
    reader.problem = problem
    return Number.NaN
  }

  function read(text: string): number {
    if (text !== '' && !percentHeader && percents !== true && isPlain(text)) {
      const point = text.indexOf('.')
      if (point === -1 || decimal === '.') return bounded(Number(text), false)
    }
    return readOther(text)
  }

  function readOther(text: string): number {
    if (isEmptyCell(text)) return fail('empty')
    if (text.length > 60) return fail('unreadable')
    const flag = readFlag(text)
    if (Number.isNaN(Number(text)) && !Number.isNaN(flag) && /^\p{L}+$/u.test(text.trim())) return flag
    const own = decimalMark(withoutSpaces(text))
    if (own !== null && own !== decimal) {
      if (decimal !== null || (presumed && own === ',')) return fail('mixed_marks')
      decimal = own
    }
    const parsed = parseNumber(inPoints(text), 'measure')
    if (!parsed.ok) return fail(parsed.reason)
    if (decimal === null && /\d\.\d/.test(text)) presumed = true
    return bounded(parsed.value, parsed.percent)
  }

  /** The number with a decimal point and nothing between its thousands, where the column has told its marks. */
  function inPoints(text: string): string {
    if (decimal === null) return text
    const digits = text.normalize('NFKC')
    const grouping = decimal === ',' ? '.' : ','
    if (!digits.includes(grouping)) return digits.replace(',', '.')
    const groups =
      digits
        .replace(/^[^\d]*|[^\d.,].*$/g, '')
        .split(decimal)[0]
        ?.split(grouping) ?? []
    const right = groups.every((group, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))
    return right ? digits.replaceAll(grouping, '').replace(',', '.') : digits
  }

  function bounded(value: number, signed: boolean): number {
    if (Math.abs(value) > largest) return fail('too_large')
    if (!signed && percents !== true) {
      if (value !== 0) percents = false
      return value
    }
    if (signed && percents === false) return fail('mixed_percents')
    if (!signed && !percentHeader && value !== 0) return fail('mixed_percents')
    percents = true
    return Number((value / 100).toPrecision(15))
  }

  return reader
}
