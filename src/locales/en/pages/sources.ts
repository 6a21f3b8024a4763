import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const days = (n: number) => `${formatNumber('en', n)} ${plural('en', n, { one: 'day', other: 'days' })}`
const pieces = (n: number) =>
  `${formatNumber('en', n)} ${plural('en', n, { one: 'piece', other: 'pieces' })} of evidence`

/** What may be kept of people's words, by source. */
export const sources = {
  title: 'Evidence sources',
  lead: 'Evidence can hold what people said: a quote, a link to it, their role. For each source you decide whether they agreed to that, and for how long it is kept. Dates and counts always stay, so no figure of a ranking changes.',
  caption:
    'The sources that evidence has come from, or that somebody has decided on. Counts are as of now, over all maps.',
  none: 'There is no evidence yet.',
  noneText:
    'As soon as evidence is entered or imported, its sources are listed here. You can also decide on one before.',
  source: 'Source',
  evidence: 'Evidence',
  words: 'With words',
  consent: 'Consent',
  kept: 'Words are kept',
  notYet: 'not yet',
  decided: 'Decided',
  actions: 'What can be done',
  yes: 'agreed',
  no: 'not agreed',
  undecided: 'nobody has decided',
  forEver: 'without limit',
  forDays: (p: { days: number }) => `for ${days(p.days)}`,
  notAtAll: 'not at all',
  decide: 'Decide',
  decideOn: (p: { source: string }) => `Decide on ${p.source}`,
  another: 'Decide on another source',
  on: (p: { source: string }) => `What may be kept of ${p.source}`,
  sourceHint: 'As it stands in the evidence: survey, support, reviews.',
  consentLabel: 'Did people agree that their words are kept?',
  consentYes: 'Yes: quotes, links and roles are kept',
  consentNo: 'No: only dates and counts are kept',
  days: 'Days that words are kept',
  daysHint: 'From the date of the evidence, 1 to 36,500. Empty: without limit.',
  saved: (p: { source: string }) =>
    `Saved for ${p.source}. What may not be kept is erased within the hour, in the audit trail too.`,
  sureTitle: 'This erases words for good',
  sure: (p: { count: number; source: string }) =>
    `${pieces(p.count)} from ${p.source} ${plural('en', p.count, { one: 'loses its', other: 'lose their' })} quote, link and role within the hour, in the audit trail too. It cannot be taken back.`,
  sureSubmit: 'Save, and erase them',
}
