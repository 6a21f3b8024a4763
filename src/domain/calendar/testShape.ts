import { perDay } from '../../stats/planning/testDays.ts'
import type { Candidate } from '../scoring/candidate.ts'
import { moneyInputs } from '../scoring/moneyInputs.ts'
import type { PlannedTest } from '../value/plannedTest.ts'
import { type Lacking, testCase } from '../value/testCase.ts'
import type { CalendarTest } from './calendarTest.ts'
import { lengthsOf } from './lengthsOf.ts'
import { type MetBarrier, placesOf } from './placesOf.ts'

/** Why a hypothesis has no test that a calendar could hold. */
export type NoTestBecause =
  | { code: 'needs_baseline' | 'needs_standard_deviation' | 'needs_reach'; params: Record<never, never> }
  | { code: 'no_lift' | 'lift_impossible'; params: { likely: number } }
  | { code: 'untestable'; params: { weeks: number; limitWeeks: number } }

/** The test of a hypothesis as it is planned, whatever it is worth. Where it is, and whom it reaches, is known without a plan. */
export type TestShape = Pick<CalendarTest, 'places'> & { weeklyPeople: number } & (
    | ({ ok: true; planned: Pick<PlannedTest, 'weeks' | 'units'> } & Pick<CalendarTest, 'lengths'>)
    | { ok: false; reason: NoTestBecause }
  )

/**
 * How long a test of a hypothesis takes and what it takes up. The plan is the one that the advice and the value of testing it rest on, at
 * the same traffic: the people whom the change reaches.
 *
 * @param barriers that it addresses, with where they are met
 * @param price times the people of a fixed test that its method takes
 */
export function testShape(candidate: Candidate, barriers: readonly MetBarrier[], price = 1): TestShape {
  const { economics, period, settings } = candidate
  const reach = moneyInputs(candidate).reach.value
  const reached = reach ?? 0
  const entrants = Math.max(economics.entrants ?? 0, reached)
  const perWeek = (people: number) => 7 * perDay(people, period)
  const where = { weeklyPeople: perWeek(reached), places: placesOf(barriers, entrants, reached) }
  const { test } = testCase(candidate, reach)
  const { likely } = candidate.hypothesis.estimates.lift
  if (!test.ok) return { ok: false, reason: lacking(test.lacking, likely), ...where }
  const { limitWeeks } = settings
  const units = Math.ceil(test.units * price)
  const planned = { units, weeks: Math.max(1, Math.ceil(units / where.weeklyPeople)) }
  if (planned.weeks > limitWeeks) {
    const weeks = Math.min(planned.weeks, Number.MAX_VALUE)
    return { ok: false, reason: { code: 'untestable', params: { weeks, limitWeeks } }, ...where }
  }
  return { ok: true, planned, lengths: lengthsOf(planned, perWeek(entrants), limitWeeks), ...where }
}

function lacking(what: Lacking, likely: number): NoTestBecause {
  switch (what) {
    case 'baseline':
    case 'baselineShare':
      return { code: 'needs_baseline', params: {} }
    case 'standardDeviation':
      return { code: 'needs_standard_deviation', params: {} }
    case 'reach':
      return { code: 'needs_reach', params: {} }
    case 'lift':
      return { code: 'no_lift', params: { likely } }
    case 'room':
      return { code: 'lift_impossible', params: { likely } }
  }
}
