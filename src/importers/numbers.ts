type ParsedNumber =
  | { ok: true; value: number; percent: boolean }
  | { ok: false; reason: 'unreadable' | 'ambiguous' }

/** A `count` is whole (people, mentions), a `measure` may have decimals (minutes, shares, scores). */
export type NumberKind = 'count' | 'measure'

const unreadable: ParsedNumber = { ok: false, reason: 'unreadable' }
const ambiguous: ParsedNumber = { ok: false, reason: 'ambiguous' }

/** Longer than any number that a double holds exactly, with its separators. */
const longest = 60

const body = /^\d[\d .,]*$/
const inThousands = (groups: readonly string[]): boolean =>
  /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => group.length === 3)

/** Digits with an ordinary decimal point, or why there is none. */
function plainDigits(text: string, kind: NumberKind): string | ParsedNumber {
  const groups = text.split(/[ .,]/)
  const marks = [...text].filter((char) => char < '0' || char > '9')
  if (groups.some((group) => group === '')) return unreadable
  const last = marks.at(-1)
  if (last === undefined) return text
  const whole = groups.slice(0, -1)
  const alike = new Set(marks).size === 1
  if (marks.length === 1 && last !== ' ') {
    if (!inThousands(groups)) return groups.join('.')
    if (last === ',') return kind === 'count' ? groups.join('') : ambiguous
    return kind === 'measure' ? groups.join('.') : ambiguous
  }
  if (alike) return inThousands(groups) ? groups.join('') : unreadable
  const grouping = new Set(marks.slice(0, -1))
  if (last === ' ' || grouping.size !== 1 || grouping.has(last) || !inThousands(whole)) return unreadable
  return `${whole.join('')}.${groups.at(-1)}`
}

/**
 * A number as people and spreadsheets write it: `61 400` (any space, or an apostrophe), `64,000`, `1.234,5`, `0,8`, `75.2%`, `−2`, `1,2E+05`.
 *
 * Spaces and apostrophes only group. Of two different separators the last is the decimal one; a repeated one groups. A single comma or
 * point is decimal, unless one to three digits (no leading zero) stand before and exactly three after it, where it may be either:
 * then a comma groups in a count (`64,000` people) and a point is decimal in a measure (`1.234` minutes), while `64.000` people and
 * `1,234` minutes are ambiguous and are refused rather than guessed.
 *
 * @param kind what the number is to be, which decides the case above; that a count is whole is the caller's to check
 * @returns the value as written (75.2 for `75.2%`, with `percent`)
 */
export function parseNumber(text: string, kind: NumberKind): ParsedNumber {
  if (text.length > longest) return unreadable
  // NFKC turns every kind of space and digit into the plain one.
  const plain = text.normalize('NFKC').trim().replace(/['’]/g, ' ').replace(/\s+/g, ' ')
  const parts = /^([+\-−–]?) ?([^%eE]*?)(?:[eE]([+-]?\d{1,3}))? ?(%?)$/.exec(plain)
  if (parts === null) return unreadable
  const [, sign = '', digits = '', exponent, percent] = parts
  if (!body.test(digits)) return unreadable
  const found = plainDigits(digits, exponent === undefined ? kind : 'measure')
  if (typeof found !== 'string') return found
  const magnitude = Number(exponent === undefined ? found : `${found}e${exponent}`)
  if (!Number.isFinite(magnitude)) return unreadable
  const negative = sign !== '' && sign !== '+' && magnitude !== 0
  return { ok: true, value: negative ? -magnitude : magnitude, percent: percent === '%' }
}
