import type { EffortUnit } from '../../domain/backlogMapping.ts'

/** Person-weeks in each unit: a week has five days of eight hours, and RICE's month four weeks. */
export const weeksIn: Readonly<Record<Exclude<EffortUnit, 'points'>, number>> = {
  seconds: 1 / 144_000,
  hours: 1 / 40,
  days: 1 / 5,
  weeks: 1,
  months: 4,
}

const words: [EffortUnit, RegExp][] = [
  ['points', /\b(?:points?|sps?)\b|(?:стори|story)[ -]?(?:по[ий]нт|point)/iu],
  ['months', /months?\b|(?<!\p{L})(?:мес|месяц\p{L}*)\.?(?!\p{L})/iu],
  ['weeks', /weeks?\b|(?<!\p{L})(?:нед|недел\p{L}*)\.?(?!\p{L})/iu],
  ['days', /days?\b|(?<!\p{L})(?:дн|дн[еёи]\p{L}*|день)\.?(?!\p{L})/iu],
  ['hours', /hours?\b|\bhrs?\b|(?<!\p{L})(?:ч|час\p{L}*)\.?(?!\p{L})/iu],
  ['seconds', /seconds?\b|(?<!\p{L})секунд\p{L}*/iu],
]

/** The unit that a heading names, or null. Jira keeps its estimates in seconds and does not say so. */
export function unitOfHeading(header: string): EffortUnit | null {
  const short = header.slice(0, 200)
  if (/^(?:σ )?original estimate$/i.test(short.trim())) return 'seconds'
  return words.find(([, pattern]) => pattern.test(short))?.[0] ?? null
}

const suffix =
  /^(.*\d)\s*(h|hrs?|hours?|ч|час\p{L}*|d|days?|дн\p{L}*|w|wks?|weeks?|нед\p{L}*|mo|months?|мес\p{L}*|sp|pts?|points?)\.?$/iu
const ofSuffix: Readonly<Record<string, EffortUnit>> = {
  h: 'hours',
  ч: 'hours',
  d: 'days',
  д: 'days',
  w: 'weeks',
  н: 'weeks',
  m: 'months',
  м: 'months',
  s: 'points',
  p: 'points',
}

/** A cell's number and, where it has one, its own unit: "3 weeks", "2w", "38h", "5 дн." */
export function splitUnit(text: string): { digits: string; unit: EffortUnit | null } {
  const [, digits, unit] = text.length > 60 ? [] : (suffix.exec(text.trim()) ?? [])
  if (digits === undefined || unit === undefined) return { digits: text, unit: null }
  return { digits, unit: ofSuffix[unit.charAt(0).toLowerCase()] ?? null }
}

/** What stands for a size and is none of time. */
export const isShirtSize = (text: string): boolean => /^(?:x{0,3}s|m|x{0,3}l)$/i.test(text.trim())
