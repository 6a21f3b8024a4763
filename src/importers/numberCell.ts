import type { Notice } from './notice.ts'
import { type NumberKind, parseNumber } from './numbers.ts'

export interface NumberRule {
  kind: NumberKind
  min?: number
  max?: number
  /** A percentage is a share; without this a percent sign makes the number unreadable. */
  share?: boolean
  /** A measure that is whole all the same. */
  whole?: boolean
}

const placeholders = new Set(['', '-', '–', '—', 'n/a', 'na', 'н/д', 'нет данных', '?'])

/**
 * The number in a cell, or undefined for an empty one and, with a notice, for one that cannot be read or cannot be.
 *
 * @param percent whether the heading says that the column holds percentages
 */
export function numberCell(
  cell: { text: string; line: number; column: number },
  header: string,
  rule: NumberRule,
  notices: Notice[],
  percent = false,
): number | undefined {
  const { text, line, column } = cell
  if (placeholders.has(text.toLowerCase())) return undefined
  const params = { header, text: text.slice(0, 60) }
  const parsed = parseNumber(text, rule.kind)
  if (!parsed.ok || (parsed.percent && !rule.share)) {
    const code = !parsed.ok && parsed.reason === 'ambiguous' ? 'ambiguous_number' : 'unreadable_number'
    notices.push({ line, column, code, params })
    return undefined
  }
  const value =
    rule.share && (parsed.percent || percent) ? Number((parsed.value / 100).toPrecision(15)) : parsed.value
  const whole = rule.kind === 'count' || rule.whole
  const { min = Number.NEGATIVE_INFINITY, max = Number.MAX_SAFE_INTEGER } = rule
  if ((whole && !Number.isInteger(value)) || value < min || value > max) {
    notices.push({ line, column, code: 'impossible_number', params })
    return undefined
  }
  return value
}
