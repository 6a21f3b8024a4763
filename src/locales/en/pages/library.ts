import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const count = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const tests = (n: number) => `${count(n)} ${plural('en', n, { one: 'test', other: 'tests' })}`

export const library = {
  title: (p: { map: string }) => `What worked on ${p.map}, and what did not`,
  lead: 'Every test of this map that came to a verdict, losers included, by the type of the barrier that it was about. All verdicts and lifts are computed from recorded results; decisions are people’s.',
  none: 'No test of this map has come to a verdict yet.',
  noneText: 'Once one has, it stays here, whether it won, lost or showed nothing.',
  toBacklog: 'Choose what to test',
  outcome: 'Outcome',
  type: 'Type of barrier',
  metric: 'Metric',
  text: 'Words',
  all: 'all',
  noType: 'without a type',
  show: 'Show',
  shown: (p: { shown: number; all: number }) =>
    p.shown === p.all ? tests(p.all) : `${count(p.shown)} of ${tests(p.all)}`,
  noneShown: 'No test fits all of this.',
  showAll: 'Show all tests',
  barrier: 'Barrier:',
  test: 'Test:',
  ran: (p: { from: string | null; to: string | null }) =>
    [...(p.from === null ? [] : [`from ${p.from}`]), p.to === null ? 'still running' : `to ${p.to}`].join(
      ' ',
    ),
  decision: 'Decision:',
  undecided: 'nobody has decided yet',
  decided: (p: { decision: string; by: string; date: string }) => `${p.decision} (${p.by}, ${p.date})`,
  since: (p: { date: string }) => `since ${p.date}`,
  holds: 'holds across the programme',
  holdsNot: 'not across the programme',
  lessIsBetter: 'less is better',
  noLift: 'no relative lift',
  noResults: 'Nothing was measured.',
  measured: (p: { lift: string; interval: string }) => `${p.lift} measured (${p.interval})`,
  shrunken: (p: { lift: string; interval: string }) => `${p.lift} shrunken (${p.interval})`,
  legend:
    'Square and line: the measured lift with its interval; an arrow goes on beyond the scale. Diamond: the shrunken lift. Dashed: no effect. All tests here are drawn on one scale.',
  holdsNote:
    'Across the programme: whether an improvement still holds when all tests of the map are judged together, so that at most 5% of what is called proven is wrong on average. Computed anew each time.',
  open: 'Without a verdict yet',
  openText: 'These have been started, and come to the list above once there is a verdict:',
}
