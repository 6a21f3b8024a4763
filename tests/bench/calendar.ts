import type { CalendarTest } from '../../src/domain/calendar/calendarTest.ts'
import { fillInOrder } from '../../src/domain/calendar/fillInOrder.ts'
import { byAge, byValue, byValuePerTraffic, byValuePerWork } from '../../src/domain/calendar/orders.ts'
import { proposeCalendar } from '../../src/domain/calendar/proposeCalendar.ts'
import { type CalendarTerms, totalWorth } from '../../src/domain/calendar/schedule.ts'
import { seeded } from '../support/seeded.ts'
import { calendarBacklog } from './calendarBacklogs.ts'

const BACKLOGS = 20
const RANDOM_ORDERS = 10

interface Case {
  what: string
  hypotheses: number
  weeks: number
  people: number | null
  /** Whether all orders can be tried. */
  all?: boolean
}

const cases: Case[] = [
  { what: '7 hypotheses, 6 weeks', hypotheses: 7, weeks: 6, people: null, all: true },
  { what: '7 hypotheses, 12 weeks, 1 person', hypotheses: 7, weeks: 12, people: 1, all: true },
  { what: '20 hypotheses, 26 weeks', hypotheses: 20, weeks: 26, people: null },
  { what: '100 hypotheses, 26 weeks', hypotheses: 100, weeks: 26, people: null },
  { what: '100 hypotheses, 26 weeks, 3 people', hypotheses: 100, weeks: 26, people: 3 },
  { what: '500 hypotheses, 52 weeks', hypotheses: 500, weeks: 52, people: null },
  { what: '500 hypotheses, 52 weeks, 5 people', hypotheses: 500, weeks: 52, people: 5 },
]

function shuffled(tests: readonly CalendarTest[], seed: number): CalendarTest[] {
  const next = seeded(seed)
  return tests
    .map((test) => ({ test, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ test }) => test)
}

function* everyOrder(tests: readonly CalendarTest[]): Generator<CalendarTest[]> {
  if (tests.length === 0) yield []
  for (const test of tests)
    for (const rest of everyOrder(tests.filter((other) => other !== test))) yield [test, ...rest]
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function run({ hypotheses, weeks, people, all = false }: Case, seed: number) {
  const capacity = people === null ? null : { total: people }
  const terms: CalendarTerms = { weeks, horizonWeeks: 52, capacity, running: [] }
  const filled = (tests: readonly CalendarTest[]) => totalWorth(fillInOrder(tests, terms).placements, terms)
  const tests = calendarBacklog(hypotheses, seed)
  const begun = performance.now()
  const { worth, placed } = proposeCalendar(tests, terms)
  const milliseconds = performance.now() - begun
  const orders = [byValuePerTraffic, byValuePerWork, byValue, byAge].map((order) =>
    filled(tests.toSorted(order)),
  )
  const random = Array.from({ length: RANDOM_ORDERS }, (_, i) => filled(shuffled(tests, 1000 * seed + i)))
  const best = all ? [...everyOrder(tests)].reduce((most, order) => Math.max(most, filled(order)), 0) : null
  return {
    milliseconds,
    placed: placed.length,
    greedy: worth / filled(tests.toSorted(byValuePerTraffic)),
    search: worth / Math.max(...orders),
    firstCome: worth / filled(tests.toSorted(byAge)),
    random: worth / mean(random),
    best: best === null ? null : worth / best,
  }
}

/**
 * What a proposed calendar is worth over calendars in which tests are put, in some order, where each is done first: by value per week of
 * traffic; the best of the four orders that the local search begins with; first come, first served; at random; and for small backlogs
 * the best of all orders. Mean ratios over seeded backlogs.
 */
export function benchCalendar() {
  return cases.map((one) => {
    const runs = Array.from({ length: BACKLOGS }, (_, seed) => run(one, seed))
    const of = (field: Exclude<keyof (typeof runs)[number], 'best'>) => runs.map((result) => result[field])
    const best = runs.flatMap((result) => result.best ?? [])
    return {
      what: one.what,
      placed: mean(of('placed')).toFixed(0),
      'over value per traffic': mean(of('greedy')).toFixed(3),
      'over the best of 4 orders': mean(of('search')).toFixed(3),
      'over first come': mean(of('firstCome')).toFixed(2),
      'over random': mean(of('random')).toFixed(2),
      'of the best order': best.length === 0 ? '' : mean(best).toFixed(3),
      milliseconds: mean(of('milliseconds')).toFixed(0),
    }
  })
}
