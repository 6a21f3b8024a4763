import type { HypothesisStatus } from '../../domain/verdict/states.ts'
import { formatNumber } from '../format.ts'
import { plural } from '../plural.ts'

const number = (n: number) => formatNumber('en', n, { maximumFractionDigits: 1 })
/** Beyond the longest limit the number of weeks says nothing any more, and may have three hundred digits. */
const LONGEST = 520
const weeks = (n: number) =>
  n > LONGEST ? 'more than ten years' : `${number(n)} ${plural('en', n, { one: 'week', other: 'weeks' }, 1)}`
const percent = (share: number) => formatNumber('en', share, { style: 'percent', maximumFractionDigits: 1 })
const money = (amount: number, currency: string) =>
  formatNumber('en', amount, { style: 'currency', currency, maximumFractionDigits: 0 })

/** Whose tests are in the way, of which the first are named. */
interface Others {
  name: string
  by: string[]
  count: number
}

const quoted = (names: string[]) => names.map((name) => `“${name}”`).join(', ')
const tests = ({ by, count }: Others) => {
  const more = count > by.length ? ` and ${number(count - by.length)} more` : ''
  return `${plural('en', count, { one: 'the test of', other: 'the tests of' })} ${quoted(by)}${more}`
}
const building = (p: { work: number; owner: string | null }) =>
  `${number(p.work)} ${plural('en', p.work, { one: 'person-week', other: 'person-weeks' }, 1)} of building${p.owner === null ? '' : ` (${p.owner})`}`

/** Why tests stand in their weeks, or have none. */
export const calendar = {
  placed: {
    at_once: () => 'It starts with the calendar: nothing is in its way.',
    after_traffic: (p: Others) =>
      `A week earlier too few people would be left at “${p.name}”: they take part in ${tests(p)}.`,
    after_surface: (p: Others) => `A week earlier “${p.name}” is taken, by ${tests(p)}.`,
    after_exclusion: (p: Others) =>
      `A week earlier it would meet ${tests(p)}, from which the request keeps it apart (exclusion ${p.name}).`,
    after_work: (p: { work: number; owner: string | null }) =>
      `Its change cannot be built earlier: it takes ${building(p)}, and what comes before it takes the rest of the time.`,
  },
  leftOut: {
    no_traffic: (p: Others) =>
      `Mostly too few people are left at “${p.name}”: they take part in ${tests(p)}, and these are worth more for the traffic or leave no gap that is long enough.`,
    no_surface: (p: Others) => `“${p.name}” is mostly taken, by ${tests(p)}.`,
    excluded_by: (p: Others) =>
      `It would mostly meet ${tests(p)}, from which the request keeps it apart (exclusion ${p.name}).`,
    no_capacity: (p: { work: number; owner: string | null }) =>
      `Its change cannot be built in time: it takes ${building(p)}, and nobody has as much time left before the last week in which it could start.`,
    too_long: (p: { weeks: number }) =>
      `A test would take ${weeks(p.weeks)}, which is longer than the calendar.`,
    needs_baseline: () =>
      'How long a test would take cannot be said: nobody said what its metric is at now (above 0; a share: between 0 and 1).',
    needs_standard_deviation: () =>
      'How long a test would take cannot be said: nobody said how much its metric varies (its standard deviation).',
    needs_reach: () =>
      'How long a test would take cannot be said: nobody knows how many people the change would reach, or there are none.',
    no_lift: (p: { likely: number }) =>
      `There is nothing for a test to find: a lift of ${percent(p.likely)} is what was estimated, and none above 0.`,
    lift_impossible: (p: { likely: number }) =>
      `A test cannot be planned: the estimated lift of ${percent(p.likely)} leads out of the range from 0 to 100%, or nothing varies.`,
    untestable: (p: { weeks: number; limitWeeks: number }) =>
      `A test would take ${weeks(p.weeks)}, and the limit is ${weeks(p.limitWeeks)}.`,
    no_value: (p: { score: number; framework: string }) =>
      `By ${p.framework} it is worth nothing: its score is ${number(p.score)}.`,
    not_worth_its_cost: (p: { test: number; currency: string }) =>
      `Testing it is expected to bring no more than building and testing it cost: ${money(p.test, p.currency)} on balance.`,
    better_shipped: (p: { ship: number; test: number; currency: string }) =>
      `Shipping it without a test is expected to bring ${money(p.ship, p.currency)}, testing it first ${money(p.test, p.currency)}.`,
    value_unknown: (p: { reason: string }) => `What a test of it is worth is not known: ${p.reason}.`,
    already_testing: () => 'It is being tested.',
    already_tested: (p: { status: string }) =>
      `It has been tested (${p.status}); name it in the request to test it again.`,
  },
  statuses: {
    idea: 'not tested',
    testing: 'the test is running',
    proven: 'the improvement is proven',
    harmful: 'the change does harm',
    negligible: 'the effect is negligible',
    inconclusive: 'nothing was shown',
    invalid: 'the test was run wrongly',
  } satisfies Record<HypothesisStatus, string>,
}
