import type { Said } from '../../domain/fault.ts'
import { saidIn } from '../faultText.ts'
import { formatDate, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'
import { faults } from './faults.ts'
import { backlogNotices } from './importNotices/backlog.ts'
import { evidenceNotices } from './importNotices/evidence.ts'
import { fileNotices } from './importNotices/files.ts'
import { mapNotices } from './importNotices/maps.ts'
import { perUserNotices } from './importNotices/perUser.ts'
import { resultNotices } from './importNotices/results.ts'

const number = (n: number) => formatNumber('en', n)
const cells = (n: number) => `${number(n)} ${plural('en', n, { one: 'cell', other: 'cells' })}`
const items = (n: number) => `${number(n)} ${plural('en', n, { one: 'item', other: 'items' })}`
const characters = (n: number) => `${number(n)} ${plural('en', n, { one: 'character', other: 'characters' })}`

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

/** What the readers of files have to say, by code; the parameters are what each remark speaks of. */
const notices = {
  ...resultNotices,
  ...perUserNotices,
  ...mapNotices,
  ...backlogNotices,
  ...evidenceNotices,
  ...fileNotices,
  empty_file: () => 'The file is empty.',
  not_text: () => 'This is not a text file. Save the sheet as CSV (UTF-8) and send that.',
  windows_1251: () =>
    'The file is not in UTF-8 and was read as Windows-1251. Check that the letters are right.',
  unclosed_quote: () => 'A quotation mark that opens in the row beginning here is never closed.',
  stray_quote: () =>
    'A quotation mark stands where none may. A cell with quotation marks must be in quotation marks itself, with those inside doubled.',
  malformed_csv: () => 'The table cannot be read here.',
  ragged_row: (p: { expected: number; found: number }) =>
    `The row has ${cells(p.found)} where the heading has ${number(p.expected)}.`,
  too_many_rows: (p: { limit: number }) =>
    `The file has more than ${number(p.limit)} rows; send it in parts.`,
  too_many_columns: (p: { limit: number }) => `The table has more than ${number(p.limit)} columns.`,
  too_many_faults: () => 'More is wrong with the file than can be named.',
  malformed_json: () => 'This is not well-formed JSON.',
  not_an_object: () => 'A JSON object is needed here.',

  missing_field: (p: { field: string }) => `“${p.field}” is missing.`,
  unknown_field: (p: { field: string }) => `“${p.field}” is not a known field.`,
  wrong_type: (p: { field: string; expected: string }) =>
    `“${p.field}” must be ${types[p.expected] ?? p.expected}.`,
  text_too_long: (p: { field: string; limit: number }) =>
    `“${p.field}” is longer than ${characters(p.limit)}.`,
  text_empty: (p: { field: string }) => `“${p.field}” is empty.`,
  text_not_text: (p: { field: string }) =>
    `“${p.field}” holds characters that are not text, or is not in the form required.`,
  number_too_large: (p: { field: string; limit: number }) =>
    `“${p.field}” is greater than ${number(p.limit)}.`,
  number_too_small: (p: { field: string; limit: number }) => `“${p.field}” is less than ${number(p.limit)}.`,
  list_too_long: (p: { field: string; limit: number }) => `“${p.field}” has more than ${items(p.limit)}.`,
  list_too_short: (p: { field: string; limit: number }) => `“${p.field}” has fewer than ${items(p.limit)}.`,
  not_one_of: (p: { field: string; values: string }) => `“${p.field}” must be one of: ${p.values}.`,
  broken_rule: (p: { field: string; said: Said }) => `“${p.field}” ${saidIn(faults, p.said)}.`,
  bad_format: (p: { field: string }) => `“${p.field}” is not in the form required.`,

  unreadable_number: (p: { header: string; text: string }) =>
    `“${p.text}” under “${p.header}” is not a number; it was left out.`,
  ambiguous_number: (p: { header: string; text: string }) =>
    `“${p.text}” under “${p.header}” can be read in two ways (thousands or decimals); it was left out. Write it without a thousands separator.`,
  impossible_number: (p: { header: string; text: string }) =>
    `“${p.text}” is impossible under “${p.header}”; it was left out.`,
  unreadable_flag: (p: { header: string; text: string }) =>
    `“${p.text}” under “${p.header}” is neither yes nor no; it was left out.`,
  duplicate_column: (p: { header: string }) =>
    `The column “${p.header}” stands in the table before; this one is not read.`,

  no_stage_column: () =>
    'No stages found: one column (or, in a transposed table, one row) must be headed “Stage”, “Phase” or “Step”.',
  no_stages: () => 'There is a heading but no stage below it.',
  unknown_column_kept: (p: { header: string }) =>
    `The column “${p.header}” is not known; it was kept as a note on each stage.`,
  row_without_stage: () => 'The row names no stage and none stands before it; it was left out.',
  continued_stage: (p: { stage: string }) =>
    `No stage is named here; the contents went to the stage before, “${p.stage}”.`,
  repeated_stage: (p: { stage: string }) =>
    `The stage “${p.stage}” stands in the table before; both were put together.`,
  repeated_barrier: (p: { stage: string; barrier: string }) =>
    `The barrier “${p.barrier}” stands more than once at the stage “${p.stage}”; it was taken once.`,
  same_stage_name: (p: { stage: string }) => `Another stage is called “${p.stage}” too; both were kept.`,
  same_barrier_title: (p: { stage: string; barrier: string }) =>
    `Another barrier of the stage “${p.stage}” is called “${p.barrier}” too; both were kept.`,
  conflicting_number: (p: { stage: string; header: string; kept: number; text: string }) =>
    `“${p.header}” was given for “${p.stage}” before as ${number(p.kept)}; “${p.text}” was left out.`,
  completions_exceed_entrants: (p: { stage: string; entrants: number; completions: number }) =>
    `At “${p.stage}” more go on (${number(p.completions)}) than enter (${number(p.entrants)}); conversion above 100% is impossible.`,
  completions_from_conversion: (p: { stage: string; share: number; entrants: number; completions: number }) =>
    `At “${p.stage}” completions were worked out from the conversion: ${formatPercent('en', p.share)} of ${number(p.entrants)} is ${number(p.completions)}.`,
  conversion_without_entrants: (p: { stage: string }) =>
    `At “${p.stage}” a conversion is given but not how many enter; it was left out.`,
  conversion_ignored: (p: { stage: string }) =>
    `At “${p.stage}” both completions and a conversion are given; the completions count.`,

  no_evidence_columns: () =>
    'No barriers found: a column must be headed “Barrier” (with “Stage” beside it) or “Barrier id”. Where the file names no barriers, rules can place its rows by their words.',
  no_rows: () => 'There are no rows to import.',
  unknown_column_ignored: (p: { header: string }) =>
    `The column “${p.header}” is not known and was not read.`,
  missing_date: () => 'The date is missing.',
  invalid_date: (p: { text: string }) => `“${p.text}” is not a date; write it as 2026-10-31 or 31.10.2026.`,
  missing_source: () => 'The source is missing.',
  unknown_source: (p: { text: string }) =>
    `“${p.text}” is not a known source; it was kept as it is and counts as an opinion.`,
  unknown_kind: (p: { text: string }) =>
    `“${p.text}” is not a known kind of evidence; it was taken for an observation.`,
  affected_exceed_sample: (p: { affected: number; sampleSize: number }) =>
    `More were hit (${number(p.affected)}) than asked or seen (${number(p.sampleSize)}); these numbers contradict each other.`,
  claim_without_lift: () => 'A claim needs the lift that was claimed.',
  lift_without_claim: () => 'A claimed lift is given for evidence that is no claim.',
  claim_dated_today: (p: { date: string }) =>
    `The claim bears no date; it was dated ${formatDate('en', p.date)}.`,
  claim_source_assumed: (p: { source: string }) => `The claim names no source; “${p.source}” was assumed.`,
}

/** Headings of an exported map; the import understands each of them. */
const columns = {
  stage: 'Stage',
  goal: 'Customer goal',
  actions: 'Customer actions',
  thoughts: 'Thoughts',
  emotion: 'Emotions',
  emotionScore: 'Emotion score',
  touchpoints: 'Touchpoints',
  barriers: 'Barriers',
  opportunities: 'Opportunities',
  momentOfTruth: 'Moment of truth',
  entrants: 'Entrants',
  completions: 'Completions',
  medianMinutes: 'Median minutes',
  negativeMentions: 'Negative mentions',
}

export const imports = {
  notices,
  columns,
  unnamedMap: 'Imported map',
  yes: 'yes',
  persona: 'Persona',
  age: 'Age',
  traits: 'Traits',
  motives: 'Motives',
  needs: 'Needs',
  goal: 'Goal',
  segment: 'Segment',
  currency: 'Currency',
  period: 'Period',
  periods: { week: 'week', month: 'month' },
}
