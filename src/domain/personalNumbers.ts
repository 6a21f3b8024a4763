/** A run of digits, where it stands, and what joins it to the next one: null where that is too far off to belong to the same number. */
interface Group {
  start: number
  end: number
  digits: string
  gap: string | null
}

/** How many groups, from the first, make up a number; 0 for none. */
type Length = number

const separator = /^[ \t\u00a0\u2000-\u200a\u202f.()\-\u2010-\u2015]{1,4}$/u
const phoneMark = /[-()\u2010-\u2015]/u
const latin = /[A-Za-z_]/
const longestNumber = 19

function digitGroups(text: string): Group[] {
  const groups: Group[] = []
  for (const { index, 0: digits } of text.matchAll(/\d+/g)) {
    const before = groups.at(-1)
    if (before !== undefined && index - before.end <= 4) {
      const gap = text.slice(before.end, index)
      if (separator.test(gap)) before.gap = gap
    }
    groups.push({ start: index, end: index + digits.length, digits, gap: null })
  }
  return groups
}

/** Digit groups that stand close enough together to be one number, and no more than any number has. */
class Candidate {
  readonly groups: string[] = []
  /** What stands between the groups: `gaps[i]` follows `groups[i]`. */
  readonly gaps: string[] = []
  /** Digits up to and including each group. */
  readonly totals: number[] = []

  constructor(all: readonly Group[], first: number) {
    let total = 0
    for (let i = first; i < all.length; i += 1) {
      const { digits, gap } = all[i] as Group
      total += digits.length
      if (total > longestNumber) break
      this.groups.push(digits)
      this.totals.push(total)
      if (gap === null) break
      this.gaps.push(gap)
    }
  }

  digits(length: Length): string {
    return this.groups.slice(0, length).join('')
  }

  shape(length: Length): string {
    return this.groups
      .slice(0, length)
      .map((group) => group.length)
      .join(' ')
  }

  /** The length at which exactly so many digits are together, or 0. */
  lengthOf(digits: number): Length {
    return this.totals.indexOf(digits) + 1
  }

  /** Written as an amount is: 1 234 567. */
  isAmount(length: Length): boolean {
    const [head = '', ...rest] = this.groups.slice(0, length)
    return (
      rest.length > 0 &&
      head.length <= 3 &&
      rest.every((group) => group.length === 3) &&
      this.gaps.slice(0, length - 1).every((gap) => /^[^\-()\u2010-\u2015]$/u.test(gap))
    )
  }

  hasPhoneMarks(length: Length): boolean {
    return this.gaps.slice(0, length - 1).some((gap) => phoneMark.test(gap))
  }
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Payment cards: 13 to 19 digits that begin with 2 to 6 and pass Luhn's check (ISO/IEC 7812). */
function cardLength(candidate: Candidate): Length {
  for (let length = candidate.groups.length; length > 0; length -= 1) {
    const total = candidate.totals[length - 1] ?? 0
    if (total < 13) return 0
    const digits = candidate.digits(length)
    if (/^[2-6]/.test(digits) && passesLuhn(digits) && !candidate.isAmount(length)) return length
  }
  return 0
}

/** After a plus sign or 00: E.164 has at most 15 digits; +7 and +1 have exactly 11. */
function internationalLength(candidate: Candidate, hasPlus: boolean): Length {
  const shift = hasPlus ? 0 : 2
  const all = candidate.digits(candidate.groups.length)
  if (!hasPlus && !/^00[1-9]/.test(all)) return 0
  const head = all.slice(shift)
  if (/^[71]/.test(head)) return candidate.lengthOf(11 + shift)
  let length = 0
  for (let i = 0; i < candidate.groups.length; i += 1) {
    const total = (candidate.totals[i] ?? 0) - shift
    if (total > 15) break
    // From eleven digits on the number may be complete: only what is plainly its tail still belongs to it.
    const complete = (candidate.totals[length - 1] ?? 0) - shift >= 11
    const tail = candidate.groups[i]?.length === 2 || phoneMark.test(candidate.gaps[i - 1] ?? '')
    if (complete && !tail) break
    if (total >= 9) length = i + 1
  }
  if (length === 0) return 0
  const total = (candidate.totals[length - 1] ?? 0) - shift
  return total < 11 && candidate.isAmount(length) ? 0 : length
}

/** Without a plus sign: 8 or 7 and ten digits (Russia), or the ten digits as a phone number is written. */
function domesticLength(candidate: Candidate): Length {
  const eleven = candidate.lengthOf(11)
  if (eleven > 0 && /^[78][3489]/.test(candidate.digits(eleven)) && !candidate.isAmount(eleven)) return eleven
  const ten = candidate.lengthOf(10)
  if (ten === 0) return 0
  const shape = candidate.shape(ten)
  if (shape === '10') return /^9/.test(candidate.digits(ten)) ? ten : 0
  if (shape === '3 3 2 2' && (/^9/.test(candidate.digits(ten)) || candidate.hasPhoneMarks(ten))) return ten
  if ((shape === '3 3 4' || shape === '3 7') && candidate.hasPhoneMarks(ten)) return ten
  return 0
}

/** Where a plus sign stands that belongs to the number, with an opening bracket between them at most; or -1. */
function plusBefore(text: string, start: number): number {
  const lead = /[+＋][ (]{0,2}$/u.exec(text.slice(Math.max(0, start - 3), start))
  return lead === null ? -1 : start - lead[0].length
}

/** A number worth masking, as long as it is; null for any other. */
function recognise(candidate: Candidate, hasPlus: boolean): { length: Length; mask: string } | null {
  const card = hasPlus ? 0 : cardLength(candidate)
  if (card > 0) return { length: card, mask: '[card]' }
  const phone = internationalLength(candidate, hasPlus) || domesticLength(candidate)
  return phone > 0 ? { length: phone, mask: '[phone]' } : null
}

/** Masks phone and payment card numbers: see maskPersonalData. */
export function maskNumbers(text: string): string {
  const all = digitGroups(text)
  let masked = ''
  let copied = 0
  for (let i = 0; i < all.length; i += 1) {
    const { start } = all[i] as Group
    if (latin.test(text.charAt(start - 1))) continue
    const candidate = new Candidate(all, i)
    const plus = plusBefore(text, start)
    const found = recognise(candidate, plus >= 0)
    if (found === null) continue
    const { end } = all[i + found.length - 1] as Group
    if (latin.test(text.charAt(end))) continue
    // "(916) 555…": the bracket that opens before the number goes with the one that closes inside it.
    const bracket = text.charAt(start - 1) === '(' && candidate.gaps[0]?.includes(')') ? start - 1 : start
    masked += text.slice(copied, plus >= 0 ? plus : bracket) + found.mask
    copied = end
    i += found.length - 1
  }
  return masked + text.slice(copied)
}
