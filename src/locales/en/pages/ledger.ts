import { formatDate, formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const whole = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const counted = (n: number, one: string, other: string) => `${whole(n)} ${plural('en', n, { one, other })}`
const date = (text: string) => formatDate('en', text)
const quoted = (text: string) => `“${text}”`

/** The ledger of one barrier. */
export const ledger = {
  sections: 'On this page',
  edit: 'Edit',
  archive: 'Archive',
  archiveOf: (p: { barrier: string }) => `Archive “${p.barrier}”`,
  archived:
    'This barrier is archived: it stands on no board and binds no new evidence. All that was found out is kept.',
  restore: 'Put it back on the board',
  tiles: {
    hit: (p: { period: 'week' | 'month' }): string =>
      p.period === 'week' ? 'People hit a week' : 'People hit a month',
    unknown: 'unknown',
    between: (p: { low: number; high: number }) => `likely between ${whole(p.low)} and ${whole(p.high)}`,
    evidence: 'Pieces of evidence',
    newest: (p: { sources: number; date: string }) =>
      `${counted(p.sources, 'source', 'sources')}, the newest of ${date(p.date)}`,
    noEvidence: 'nobody has brought any yet',
    hypotheses: 'Hypotheses',
    proven: (p: { proven: number }) => (p.proven === 0 ? 'none proven' : `${whole(p.proven)} proven`),
    tests: 'Tests',
    outcomes: (p: { won: number; other: number; open: number }) =>
      `${whole(p.won)} won, ${whole(p.other)} did not, ${whole(p.open)} without a verdict`,
  },
  timeline: {
    heading: 'Over time',
    text: (p: { sources: string; from: string; to: string }) =>
      `Pieces of evidence by source, from ${p.from} to ${p.to}. ${p.sources}`,
    of: (p: { source: string; count: number; peak: string; most: number }) =>
      `${p.source}: ${whole(p.count)}, most in ${p.peak} (${whole(p.most)})`,
    note: 'Each bar counts the pieces that bear a date of that time; all rows share one scale.',
    table: 'The same as a table',
    caption: 'Observations by source and time',
    when: 'When',
    all: 'All',
  },
  pieces: {
    heading: 'What was said and seen',
    source: 'Source',
    all: 'all sources',
    quoted: 'Only with people’s words',
    submit: 'Show',
    none: 'Nothing fits this choice.',
    clear: 'Show all evidence',
    noWords: 'counts only, no words kept',
  },
  hypotheses: {
    heading: 'Hypotheses and tests',
    notTested: 'Not tested yet.',
    draft: 'A draft that was never started.',
    running: (p: { from: string }) => `Running since ${date(p.from)}`,
    ran: (p: { from: string; to: string }) => `Ran from ${date(p.from)} to ${date(p.to)}`,
    since: (p: { date: string }) => `since ${date(p.date)}`,
    source: (p: { date: string }) => `computed from the data up to ${date(p.date)}`,
    collecting: 'No verdict yet, so no effect is shown here.',
    lift: (p: { variant: string; lift: string; interval: string }) =>
      `${p.variant}: ${p.lift} measured (${p.interval})`,
    shrunken: (p: { lift: string }) => `${p.lift} shrunken`,
    noLift: (p: { variant: string }) => `${p.variant}: no lift can be told`,
    lessIsBetter: 'less is better',
    legend:
      'Square and line: the measured lift with its interval; an arrow goes on beyond the scale. Diamond: the shrunken lift. Dashed: no effect. All tests of this barrier are drawn on one scale.',
  },
  decisions: {
    heading: 'Decisions',
    none: 'Nobody has decided anything about these tests yet.',
    caption: 'What people decided on tests of this barrier, newest first',
    when: 'When',
    who: 'Who',
    what: 'Decision',
    test: 'Test',
    verdict: 'Verdict then',
    why: 'Why',
  },
  history: {
    heading: 'History of this barrier',
    caption: 'From the audit trail, newest first',
    when: 'When',
    who: 'Who',
    what: 'What changed',
    unknown: (p: { id: string }) => `somebody (${p.id})`,
    job: 'the service itself',
    created: (p: { title: string; stage: string }) =>
      `Put on the map as ${quoted(p.title)}${p.stage === '' ? '' : `, at the stage ${quoted(p.stage)}`}`,
    archived: 'Archived',
    restored: 'Put back on the board',
    deleted: 'Deleted',
    moved: (p: { from: string; to: string }) => `Moved from the stage ${quoted(p.from)} to ${quoted(p.to)}`,
    share: 'Estimated share',
    goneStage: 'a stage that is gone',
    set: (p: { to: string }) => `set to ${quoted(p.to)}`,
    cleared: (p: { from: string }) => `${quoted(p.from)} removed`,
    replaced: (p: { from: string; to: string }) => `${quoted(p.from)} became ${quoted(p.to)}`,
    untouched: 'Stored again without a change',
  },
}
