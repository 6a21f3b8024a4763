import type { OfValues } from '../../../domain/faultParams.ts'
import { formatExactly } from '../../format.ts'
import { plural } from '../../plural.ts'
import type { Sentences } from '../../sentences.ts'

const number = (n: number) => formatExactly('en', n)
const characters = (n: number) => `${number(n)} ${plural('en', n, { one: 'character', other: 'characters' })}`
const items = (n: number) => `${number(n)} ${plural('en', n, { one: 'item', other: 'items' })}`

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

export const valueFaults: Sentences<OfValues> = {
  required: 'is required',
  type_needed: (p) => `must be ${types[p.type] ?? p.type}`,
  number_unreadable: 'cannot be read as a number; write it like 1,234.5',
  text_empty: 'must not be empty',
  text_too_short: (p) => `must have at least ${characters(p.minimum)}`,
  text_too_long: (p) => `must have at most ${characters(p.maximum)}`,
  text_broken: 'holds characters that are not text',
  half_character: 'holds half a character',
  at_least: (p) => `must be at least ${number(p.minimum)}`,
  above: (p) => `must be above ${number(p.minimum)}`,
  at_most: (p) => `must be at most ${number(p.maximum)}`,
  below: (p) => `must be below ${number(p.maximum)}`,
  between: (p) => `must be a whole number from ${number(p.minimum)} to ${number(p.maximum)}`,
  not_zero: 'must not be 0',
  list_too_short: (p) => `must have at least ${items(p.minimum)}`,
  list_too_long: (p) => `must have at most ${items(p.maximum)}`,
  too_many_entries: (p) => `must have at most ${items(p.maximum)}`,
  date_needed: 'must be a date such as 2026-11-30',
  instant_needed: 'must be a moment such as 2026-11-07T09:00:00Z',
  moment_needed: 'must be a moment such as 2026-11-07T09:00:00Z, or a date such as 2026-11-07',
  years_between: (p) => `must lie between the years ${p.from} and ${p.to}`,
  address_needed: 'must be a web address',
  one_of: (p) => `must be one of: ${p.values}`,
  other_form_needed: 'is not in the form required',
  unusable: 'cannot be used',
  unknown_field: 'is not a known field',
  unknown_parameter: 'is not a known parameter',
  unknown_column: 'is not a known column',
  given_twice: 'is given more than once',
  too_many_faults: 'has more faults than can be named',
  not_json: 'is not well-formed JSON',
  not_json_in_utf8: 'is not well-formed JSON in UTF-8',
  currency_needed: 'must be an ISO 4217 currency code such as EUR',
  key_needed: 'may hold letters, digits, spaces and _ . - only',
  time_zone_needed: 'must be an IANA time zone such as Europe/Berlin',
  visible_ascii: 'must be visible ASCII characters',
  letters_and_digits: (p) =>
    `must be ${number(p.minimum)} to ${characters(p.maximum)}: letters, digits, - and _ only`,
  schedule_needed: 'must be like “weekly mon 09:00”, “daily 09:00” or “off”',
  setting_name_needed: 'must be the name of a setting that begins with JOURNEYPROOF_CONNECTOR_',
  segment_needed: 'must be of the form dimension=value',
  cursor_unknown: 'is not a cursor that this list gave out',
  project_number_needed: 'must be the number of a project',
  low_likely_high: 'must rise: low ≤ likely ≤ high',
  span_too_wide: (p) => `must not be more than ${number(p.times)} times the low end`,
  falls_by_more_than_all: 'must not be below −1 (−100%): nothing falls by more than all',
  rises_too_much: 'must not be above 100 (10,000%)',
  weight_too_small: (p) => `must be 0, or at least ${number(p.minimum)}`,
  must_not_fall: 'must not fall from one to the next',
  must_fall: 'must fall from step to step',
  impact_must_not_rise: 'must not rise as the lift falls',
  weights_for_counts: 'must have one weight for each count',
  weight_above_zero: 'must have at least one weight above 0',
  named_twice: 'is named twice',
  there_already: 'is there already',
  taken: 'is taken',
  missing: 'is missing',
}
