import { formatNumber, formatPercent } from '../../format.ts'
import { plural } from '../../plural.ts'

const whole = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const counted = (n: number, one: string, other: string) => `${whole(n)} ${plural('en', n, { one, other })}`

/** Evidence from a file. */
export const importsEvidence = {
  title: 'Import evidence',
  lead: 'Tickets, reviews, survey answers or counts: each row becomes a piece of evidence on the barrier that it names. Nothing is stored before you have seen where each row goes.',
  source: 'Where rows come from that don’t say it',
  asRows: 'every row says it',
  fileHint: (p: { megabytes: number }) =>
    `CSV, JSON or JSON lines, at most ${whole(p.megabytes)} MB; larger files go through the API.`,
  submit: 'Show where rows would go',
  columns: 'What a file looks like',
  columnsText:
    'A table with a heading: date and source of each row, barrier (with its stage where the title stands on several), and what is known: quote, sample size, affected, sentiment, link, segment, region, product, channel, role, id of the ticket. Headings may be English or Russian.',
  rules: (p: { count: number }) =>
    p.count === 0
      ? 'Rows that name no barrier are left out, as this map has no rules yet.'
      : `Rows that name no barrier are placed by ${counted(p.count, 'rule', 'rules')}.`,
  rulesLink: 'Rules that place evidence',
  previewTitle: 'Check where the evidence goes',
  tiles: {
    fresh: 'Would be added',
    freshNote: (p: { barriers: number }) => `from the file, on ${counted(p.barriers, 'barrier', 'barriers')}`,
    doubles: 'Known already',
    doublesNote: 'by their id, or by what they say on the same day',
    leftOut: 'Without a barrier',
    leftOutNote: 'such rows stay out',
    guessed: 'Placed by a guess',
    guessedNote: 'a similar title; look at them',
  },
  store: (p: { count: number }) => `Add ${counted(p.count, 'piece of evidence', 'pieces of evidence')}`,
  nothingNew: 'There is nothing to add from this file.',
  withheld: (p: { count: number }) =>
    `${counted(p.count, 'row keeps', 'rows keep')} only dates and counts: their source may not keep people’s words.`,
  masked: 'Addresses, phone numbers, card numbers and @names in quotes are masked, as they would be stored.',
  rows: 'Where each row goes',
  rowsCaption: (p: { shown: number; total: number }) =>
    p.shown < p.total
      ? `The first ${whole(p.shown)} of ${whole(p.total)} rows that a barrier was found for`
      : 'Rows that a barrier was found for',
  says: 'What it says',
  countsOnly: 'counts only',
  hit: (p: { affected: number; sampleSize: number | null }) =>
    p.sampleSize === null ? `${whole(p.affected)} hit` : `${whole(p.affected)} of ${whole(p.sampleSize)} hit`,
  origin: 'Source and date',
  barrier: 'Barrier',
  why: 'Found by',
  by: {
    id: 'its id',
    title: 'its title',
    similarTitle: (p: { likeness: number }) => `a similar title, ${formatPercent('en', p.likeness, 0)} alike`,
    rule: (p: { rule: string }) => `the rule “${p.rule}”`,
  },
  double: 'known already',
  left: 'Rows that fit no barrier',
  leftCaption: 'Rows that would be left out, and why',
  names: 'Names',
  reason: 'Why',
  reasons: {
    unnamed: 'It names no barrier, and no rule fits.',
    unknown_id: 'The map has no barrier with this id.',
    unknown_title: 'The map has no barrier of this title, or a similar one.',
    ambiguous: 'Several barriers have this title: name the stage too.',
  },
  makeRule: 'Make a rule for rows like this',
}
