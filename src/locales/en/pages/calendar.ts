import type { Standing } from '../../../domain/calendar/standing.ts'
import { formatNumber } from '../../format.ts'
import { plural } from '../../plural.ts'

const count = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const weeks = (n: number) => `${count(n)} ${plural('en', n, { one: 'week', other: 'weeks' })}`
const days = (n: number) => `${count(n)} ${plural('en', n, { one: 'day', other: 'days' })}`
const tests = (n: number) => `${count(n)} ${plural('en', n, { one: 'test', other: 'tests' })}`

export const calendar = {
  title: (p: { map: string }) => `Calendar of ${p.map}`,
  lead: 'Which hypotheses to test in which weeks, so that the most is gained: at one place one test at a time, and never more people than a stage has. The same question gives the same calendar.',
  form: {
    from: 'First day',
    weeks: 'Weeks',
    capacity: 'Person-weeks of building a week',
    capacityHint: 'no limit',
    method: 'How tests are judged',
    methods: {
      fixed: 'once, at the end',
      'group-sequential': 'daily, up to a planned size',
      sequential: 'daily, open-ended',
    },
    apart: 'Keep tests apart',
    apartHint: 'Of those ticked no two run at the same time.',
    submit: 'Propose a calendar',
  },
  empty: 'No calendar has been kept for this map.',
  emptyText: 'Say above when to begin and how many weeks to plan; nothing is stored before you keep it.',
  proposal: 'The proposal',
  summary: (p: { placed: number; from: string; to: string }) =>
    `${tests(p.placed)} from ${p.from} to ${p.to}`,
  nothingPlaced: 'No hypothesis of this map can be tested in these weeks.',
  nothingPlacedText: 'Why is said of each below.',
  notSearched: (p: { count: number }) =>
    `${count(p.count)} more were not searched among: they had what room was left.`,
  source: (p: { framework: string }) =>
    `Values are those of ${p.framework}; lengths follow from the people of each stage and the estimates.`,
  keep: 'Keep it',
  keepAndAccept: 'Keep and accept',
  grid: {
    caption: 'Tests by stage and week. Beside a stage: the share of its people that takes part, in percent.',
    head: 'Stage and test',
    week: (p: { date: string }) => `week from ${p.date}`,
    taken: (p: { share: string }) => `${p.share} of the people`,
    note: (p: { weeks: number; share: string }) => `${weeks(p.weeks)}, ${p.share} of the people`,
    running: 'runs already',
    happened: 'what happened',
    bar: {
      planned: (p: { from: string; to: string }) => `planned from ${p.from} to ${p.to}`,
      running: (p: { from: string; to: string }) => `runs already, until ${p.to}`,
      happened: (p: { from: string; to: string }) => `ran from ${p.from} to ${p.to}`,
    },
    legend: 'Filled: planned. Striped: runs already. Outlined: what happened.',
    noStage: 'Without a stage',
  },
  list: {
    title: 'Why each stands where it stands',
    caption: 'The tests in the order of their start',
    test: 'Test',
    when: 'Weeks',
    dates: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
    share: 'Of the people',
    work: 'Building, person-weeks',
    worth: 'Worth',
    why: 'Why then',
  },
  leftOut: {
    title: (p: { count: number }) => `Left out: ${count(p.count)}`,
    caption: 'What has no weeks, and why',
    hypothesis: 'Hypothesis',
    why: 'Why',
    more: (p: { count: number }) => `${count(p.count)} more are not shown.`,
  },
  kept: {
    title: 'Kept calendars',
    caption: 'Newest first',
    calendar: 'Calendar',
    name: (p: { from: string; weeks: number }) => `From ${p.from}, ${weeks(p.weeks)}`,
    made: 'Kept on',
    tests: 'Tests',
    state: 'State',
    accepted: 'accepted',
    acceptedOn: (p: { date: string }) => `accepted on ${p.date}`,
    proposed: 'not accepted',
    accept: 'Accept',
    withdraw: 'Take acceptance back',
    archive: 'Put away',
    all: 'All calendars',
    happened: 'Plan and what happened',
    happenedCaption: 'Each planned test beside the first test of its hypothesis that was started since',
    standing: 'Standing',
    planned: 'Planned start',
    actual: 'Started',
    late: 'Against the plan',
    notYet: '—',
    onTheDay: 'on the day',
    daysLate: (p: { days: number }) => `${days(p.days)} later`,
    daysEarly: (p: { days: number }) => `${days(p.days)} earlier`,
    standings: {
      awaited: 'awaited',
      not_started: 'not started',
      early: 'early',
      on_plan: 'on plan',
      late: 'late',
    } satisfies Record<Standing, string>,
    unplanned: 'Tests that were not planned',
    started: (p: { date: string }) => `started on ${p.date}`,
  },
}
