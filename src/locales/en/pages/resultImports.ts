import { formatDate, formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const count = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const rows = (n: number) => `${count(n)} ${plural('en', n, { one: 'row', other: 'rows' })}`
const date = (text: string) => formatDate('en', text)

/** Importing results on the page of an experiment. */
export const resultImports = {
  title: 'Import results',
  hint: 'A file of results as your tool exports it, or a table with the columns date, variant, metric, n, sum. It is taken whole or not at all.',
  format: 'Format',
  tables: {
    'daily-totals': 'Table: totals of each day',
    totals: 'Table: totals of the whole test',
    'per-user': 'Table: a row per user',
  },
  auto: 'tell it by the file',
  preview: 'Preview',
  submit: 'Import',
  previewAgain: 'Preview with this mapping',
  previewTitle: 'What would be imported',
  understood: (p: { format: string; rows: number }) => `Read as ${p.format}: ${rows(p.rows)} understood.`,
  recorded: (p: { accepted: number; replaced: number }) =>
    `${rows(p.accepted)} would be recorded; ${count(p.replaced)} of them replace a row that stands.`,
  figures: (p: { reported: number }) =>
    `${count(p.reported)} ${plural('en', p.reported, { one: 'figure', other: 'figures' })} would be kept as reported: no verdict rests on them.`,
  modeByFile: 'as the file says; a plain table is daily',
  modes: { daily: 'Each row is one day.', cumulative: 'The rows are totals up to their date.' },
  mappingFrom: {
    given: 'The mapping is the one that you gave.',
    remembered: 'The mapping is the one that was last used for files of this shape.',
    guessed: 'The mapping was guessed: look at it before you import.',
  },
  mapping: 'What is what in the file',
  variantColumn: 'Column of the variant',
  dateColumn: 'Column of the date',
  control: 'What the control is called',
  metricColumn: (p: { metric: string }) => `${p.metric}: column or name`,
  denominator: (p: { metric: string }) => `${p.metric}: denominator`,
  covariate: (p: { metric: string }) => `${p.metric}: value from before the test`,
  winsorize: (p: { metric: string }) => `${p.metric}: quantile above which values are cut`,
  winsorizeHint: 'Such as 0.999; left empty, no value is changed.',
  empty: (p: { metric: string }) => `${p.metric}: an empty cell means`,
  emptyMeans: { zero: 'none (0)', leaveOut: 'not known: the user is left out' },
  variantNamed: (p: { name: string }) => `“${p.name}” in the file is the variant`,
  guess: 'not given',
  warnings: 'Remarks',
  noWarnings: 'There is nothing to remark.',
  span: (p: { from: string; to: string; days: number; metric: string }) =>
    `${p.metric}, ${p.from === p.to ? date(p.from) : `${date(p.from)} to ${date(p.to)}`}, ${count(p.days)} ${plural('en', p.days, { one: 'date', other: 'dates' })}`,
  spanColumns: ['Variant', 'People in the file', 'Share', 'Planned share'],
  splitOff: (p: { pValue: string }) =>
    `The split in this file does not fit the planned one (${p.pValue}). Look for the cause before you import: results with a broken split cannot be trusted.`,
  more: (p: { count: number }) => `and ${count(p.count)} more`,
  firstRows: 'The first rows, as they would be recorded',
  known: (p: { date: string; by: string }) => `This very file was imported on ${date(p.date)} by ${p.by}.`,
  again: 'Import it again all the same',
  tooLarge: (p: { megabytes: number }) =>
    `For a preview a file may have ${count(p.megabytes)} MB at most; send larger ones to the API.`,
  list: 'Imports',
  caption: 'Imports of results, newest first',
  when: 'When',
  by: 'By',
  source: 'Format',
  size: 'Rows taken',
  state: 'State',
  stands: 'stands',
  reversed: (p: { date: string; by: string; reason: string }) =>
    `reversed on ${date(p.date)} by ${p.by}: ${p.reason}`,
  reason: 'Reason',
  reasonFor: (p: { date: string }) => `Reason to reverse the import of ${date(p.date)}`,
  reverse: 'Reverse',
  running: 'Imports under way',
  progress: (p: { percent: string | null; rows: number }) =>
    p.percent === null ? `${rows(p.rows)} read` : `${p.percent} read, ${rows(p.rows)}`,
  cancel: 'Cancel',
  cancelling: 'is being cancelled',
  refresh: 'Look again',
  reported: 'Reported by other tools',
  reportedHint: 'These figures cannot be recomputed, and no verdict rests on them.',
  reportedCaption: 'Figures as other tools report them',
  reportedBy: (p: { tool: string }) => `reported by ${p.tool}, cannot be recomputed`,
  columns: {
    metric: 'Metric',
    variant: 'Variant',
    relative: 'Lift',
    absolute: 'Difference',
    p: 'p-value',
    chance: 'Chance to win',
    asOf: 'As of',
    tool: 'Source',
  },
}
