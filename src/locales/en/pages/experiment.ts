import { formatDate, formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const date = (text: string) => formatDate('en', text)
const count = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const days = (n: number) => `${count(n)} ${plural('en', n, { one: 'day', other: 'days' })}`

export const experiment = {
  /** Where the numbers of the page are summed up. */
  tools: { summary: 'One-page summary' },
  lift: {
    measured: 'Lift as measured',
    shrunken: 'Shrunken lift',
    interval: (p: { level: string; interval: string }) => `${p.level} interval: ${p.interval}`,
    /** The interval of the shrunken lift, which is not meant for looking every day. */
    credible: (p: { level: string; interval: string }) => `${p.level} credible interval: ${p.interval}`,
    decidedAt: (p: { date: string; lift: string; interval: string; asOf: string }) =>
      `Decided at the look of ${date(p.date)}: ${p.lift} (${p.interval}). The lifts above are of all results up to ${date(p.asOf)}.`,
    untrusted: 'Plan with neither figure: the data behind them cannot be trusted.',
    unsettled: 'Nothing is settled: these are where the figures stand, not what to plan with.',
    same: 'The measured lift is so exact that drawing it towards what tests usually bring does not change these digits.',
    /** What is expected after what was measured. */
    meaning: (p: { measured: string; shrunken: string; metric: string }) =>
      `Plan with ${p.shrunken} on “${p.metric}”, not with ${p.measured}: among many tests the most striking results are partly luck, so the measured lift is drawn towards what tests usually bring.`,
    /** What the shrunken lift is drawn towards. */
    towards: (p: { mean: string; assumed: boolean; sd: string; learned: boolean }) =>
      p.learned
        ? `drawn towards ${p.mean}${p.assumed ? ' (set to zero below 20 tests)' : ''}, where true lifts spread by ±${p.sd}: learned from ended tests`
        : `drawn towards ${p.mean}, where true lifts are taken to spread by ±${p.sd}: the starting assumption, as no ended test has taught anything yet`,
    towardsMore: 'What tests usually bring',
    for: (p: { variant: string; metric: string }) => `${p.variant}, ${p.metric}`,
    none: 'There is no relative lift yet.',
  },
  live: {
    title: 'How far it is',
    day: 'Day',
    minimum: (p: { minDays: number }) => `of at least ${days(p.minDays)}`,
    toGo: 'Days to go',
    toGoNote: {
      planned: 'until every variant has its planned people, at the traffic so far',
      minimumEffect: 'until the smallest effect that matters would be found, at the traffic so far',
    },
    reached: 'reached',
    reachedNote: 'Every variant has its people, and the minimum days are over.',
    reachedOpen: 'Every variant has its people. The verdict above says what it still waits for.',
    unknown: 'unknown',
    unknownNote: 'No size was planned and no smallest effect named, or nobody arrives.',
    stopped: 'The test was stopped; nothing more comes in.',
    finished: 'The look that decides has been: later results change nothing.',
    people: 'People so far',
    peopleNote: 'in all variants, on the primary metric',
    arms: 'People in each variant, of those aimed at',
    arm: (p: { n: number; planned: number; share: string }) =>
      `${count(p.n)} of ${count(p.planned)} (${p.share})`,
    armAlone: (p: { n: number }) => `${count(p.n)}`,
  },
  forest: {
    title: 'Effect on every metric',
    row: (p: { metric: string; variant: string; figures: string; outcome: string }) =>
      `${p.metric}, ${p.variant}: ${p.figures}; ${p.outcome}`,
    nothing: 'no relative lift',
    less: 'less is better',
    legend:
      'Square: relative lift as measured, with its interval. Diamond: shrunken. Solid line at 0: no effect. Arrows: the interval goes on.',
    band: (p: { size: string }) => `Shaded: within ±${p.size}, too small to matter.`,
    margin: 'Dashed line with a figure: how much worse a guardrail may get.',
    numbers: 'All numbers in tables',
    /** By what the p-values of a metric are adjusted. */
    adjustedBy: { primary: 'Holm', guardrail: 'Holm', secondary: 'Benjamini-Hochberg' },
    adjusted:
      '“p adjusted” makes up for asking several questions at once: by Holm over all treatments on the primary metric and the guardrails, by Benjamini-Hochberg over secondary metrics, which decide nothing.',
    guardrail:
      'The p-values here ask whether there is a difference either way. A guardrail is judged by another question: whether it is worse than its margin. The reasons of the verdict give that answer.',
    smallest:
      'Below the p-value of the last look stands the smallest of all looks. A test that is looked at while it runs is judged by that one, as what was shown at a look stays shown; the last may well be 1.',
  },
  course: {
    title: 'The interval over time',
    intro: {
      sequential:
        'A confidence sequence: it holds at every look at once, so the verdict may fall on any day on which it leaves zero.',
      'group-sequential':
        'The interval at each look, as wide as the boundary of that look. The verdict falls where it leaves zero, at the planned size at the latest.',
      fixed:
        'Only the one look at the planned size decides. The days before it show where things were going, and decide nothing.',
      bayesian:
        'Shown for orientation: this plan decides once, at its planned size, by expected loss and not by this interval.',
    },
    plot: (p: { variant: string; metric: string }) => `${p.variant}: effect on “${p.metric}” at each look`,
    text: (p: { looks: number; first: string; last: string; figures: string }) =>
      `${count(p.looks)} looks from ${date(p.first)} to ${date(p.last)}; at the last one ${p.figures}.`,
    end: (p: { day: number }) => `planned end, day ${count(p.day)}`,
    endMeans:
      'Planned end: the day on which every variant has its planned people at the traffic so far, but not before the minimum days. It moves with the traffic.',
    cut: 'wider than drawn',
    cutMeans: 'Where it says so, the intervals go on beyond the picture; the table has them whole.',
    verdict: (p: { status: string; date: string }) => `${p.status}, ${date(p.date)}`,
    legend:
      'Full dots could decide; hollow ones came before the minimum days and counts, or are not looked at.',
    band: (p: { size: string }) => `within ±${p.size}: too small to matter`,
    one: (p: { variant: string; date: string }) =>
      `${p.variant}: there is one look so far, on ${date(p.date)}; the picture above is all of it.`,
    later: (p: { days: number }) => `The planned end is ${days(p.days)} away and not drawn.`,
    table: 'Every look in a table',
    tableCaption: (p: { variant: string }) => `${p.variant}: effect at each look`,
    date: 'Date',
    day: 'Day',
    effect: 'Effect',
    interval: 'Interval',
    decides: 'Could decide',
    yes: 'yes',
    no: 'no',
    none: 'There are no looks yet: a look is a day on which every variant has reported.',
  },
  history: {
    caption:
      'Newest first. Analyses in a row with the same verdict are one line; each can be opened as it was.',
    columns: ['As of', 'Verdict', 'Lift', 'Interval', 'Analysis'],
    day: (p: { day: number }) => `day ${count(p.day)}`,
    unchanged: (p: { since: string }) => `unchanged since ${date(p.since)}`,
    earlier: (p: { n: number }) => `${count(p.n)} earlier`,
    open: 'Open',
  },
  segments: {
    title: 'Segments',
    nothing: 'decides nothing',
    intro: (p: { n: number }) =>
      `For looking around only. Among ${count(p.n)} ${plural('en', p.n, { one: 'comparison', other: 'comparisons' })} (every metric in every segment; drawn is the primary one) something always stands out; a segment that matters is a hypothesis for a test of its own.`,
    table: 'The segments in a table',
    tableCaption: (p: { metric: string }) =>
      `${p.metric} in each segment; p is adjusted for all comparisons (Benjamini-Hochberg)`,
    columns: ['Segment', 'Treatment', 'Control', 'Treated', 'Lift', 'Interval', 'p adjusted'],
    more: (p: { n: number }) => `${count(p.n)} more are given by the API under breakdowns.`,
    label: 'Effect on the primary metric within each segment',
  },
  /** Checks of the data that found nothing. */
  inOrder: (p: { n: number; of: number }) => `${count(p.n)} of ${count(p.of)} checks`,
  split: {
    row: (p: { observed: number; expected: number; off: string }) =>
      `${count(p.observed)} people, ${count(p.expected)} expected (${p.off})`,
    label: 'People in each variant against those expected',
    legend: 'Shaded: how far chance alone takes a split, 95 times in 100.',
    rule: 'The evidence says how many times as likely these counts are under another split as under the planned one. It fails when that passes 1,000 on any day, or when p is below 0.001 at the end; p below 0.01 is a warning to look into, and by itself no proof.',
  },
  disagree: {
    title: 'The decision and the verdict disagree',
    text: (p: { decision: string; verdict: string; by: string; date: string }) =>
      `${p.by} decided on ${date(p.date)}: ${p.decision}. The verdict now: ${p.verdict}. Both stay on record; people may know what numbers don’t.`,
    contested: (p: { verdict: string }) => `${p.verdict}, contested`,
  },
  summary: {
    title: 'Summary',
    share: 'Make a link to forward',
    of: (p: { name: string }) => `Summary: ${p.name}`,
    back: 'To the test',
    print: 'Print it or save it as a PDF with the browser’s print command: it fits one page of A4.',
    question: 'Question',
    plan: 'Plan',
    numbers: 'Numbers',
    verdict: 'Verdict',
    decision: 'Decision',
    noDecision: 'Nobody has decided yet.',
    decided: (p: { decision: string; by: string; date: string }) =>
      `${p.decision} (${p.by}, ${date(p.date)})`,
    run: (p: { from: string; to: string }) => `${date(p.from)} to ${date(p.to)}`,
    runSince: (p: { from: string }) => `since ${date(p.from)}`,
    ran: 'Ran',
    draft: 'It has not been started.',
    primary: 'Primary metric',
    guardrails: 'Guardrails',
    method: 'Method',
    size: 'Planned people in the control',
    effect: 'Smallest effect that matters',
    days: 'Minimum days',
    hash: 'Plan frozen as',
    numbersCaption: (p: { level: string }) => `Each treatment against the control, intervals at ${p.level}`,
    columns: ['Metric', 'Variant', 'Control', 'Treated', 'Lift', 'Interval', 'Shrunken', 'Outcome'],
    asOf: (p: { date: string }) => `As of ${date(p.date)}`,
  },
  share: {
    title: 'Share the summary',
    intro:
      'A link shows the one-page summary, and nothing else, to anybody who has it, without signing in. It can be revoked at any time.',
    expires: 'Valid until (optional)',
    expiresHint: 'The last day in the team’s time zone; empty for no end.',
    make: 'Make a link',
    made: 'The link is made. Copy it now: it is shown only this once.',
    address: 'Address of the summary',
    caption: 'Links to the summary',
    by: 'Made by',
    at: 'Made',
    until: 'Valid until',
    state: 'State',
    forever: 'no end',
    states: { open: 'open', expired: 'expired', revoked: 'revoked' },
    revoke: 'Revoke',
    revokeOf: (p: { by: string; date: string }) => `Revoke the link made by ${p.by} on ${date(p.date)}`,
    warning: 'Whoever has the link no longer sees the summary. This cannot be taken back.',
    gone: 'Nothing to see here',
    goneText:
      'This link leads nowhere: it was revoked, has expired, or never was one. Ask whoever sent it for a new one.',
    readOnly: 'A summary for reading, shared by a link.',
  },
}
