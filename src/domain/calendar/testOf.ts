import type { PlannedMetric } from '../../stats/planning/plannedMetric.ts'
import { perDay } from '../../stats/planning/testDays.ts'
import type { Candidate } from '../scoring/candidate.ts'
import type { Framework, NoScore } from '../scoring/framework.ts'
import { reachInput } from '../scoring/reach.ts'
import { type PlannedTest, plannedTest } from '../value/plannedTest.ts'
import type { CalendarTest } from './calendarTest.ts'
import { lengthsOf } from './lengthsOf.ts'
import { type MetBarrier, placesOf } from './placesOf.ts'

/** Why a hypothesis has no test that a calendar could hold. */
export type NoTestBecause =
  | { code: 'needs_baseline' | 'needs_standard_deviation' | 'needs_reach'; params: Record<never, never> }
  | { code: 'no_lift' | 'lift_impossible'; params: { likely: number } }
  | { code: 'untestable'; params: { weeks: number; limitWeeks: number } }
  | { code: 'value_unknown'; params: NoScore }
  | { code: 'no_value'; params: { value: number } }

/** The test of a hypothesis as it is planned, whatever it is worth. */
export type TestShape =
  | ({ ok: true; planned: PlannedTest; weeklyPeople: number } & Pick<CalendarTest, 'lengths' | 'places'>)
  | { ok: false; reason: NoTestBecause }

interface Subject {
  candidate: Candidate
  /** Its barriers, with where they are met. */
  barriers: readonly MetBarrier[]
}

/** How long a test of a hypothesis takes and what it takes up; the plan is the one that the value of testing it rests on. */
export function testShape({ candidate, barriers }: Subject): TestShape {
  const { hypothesis, economics, period, settings } = candidate
  const { likely } = hypothesis.estimates.lift
  const metric = plannedMetric(candidate)
  if ('code' in metric) return { ok: false, reason: metric }
  if (!(likely > 0)) return { ok: false, reason: { code: 'no_lift', params: { likely } } }
  const reach = reachInput(hypothesis, candidate.barriers, period).value
  if (reach === null || !(reach > 0)) return { ok: false, reason: { code: 'needs_reach', params: {} } }
  const weeklyPeople = perWeek(reach, period)
  const { treatedShare, alpha, power, limitWeeks } = settings
  const baseline = economics.baseline ?? 0
  const planned = plannedTest({
    metric,
    baseline,
    lift: likely,
    weeklyPeople,
    treatedShare,
    alpha,
    power,
    limitWeeks,
  })
  if (planned === null) return { ok: false, reason: { code: 'lift_impossible', params: { likely } } }
  if (planned.weeks > limitWeeks)
    return {
      ok: false,
      reason: {
        code: 'untestable',
        params: { weeks: Math.min(planned.weeks, Number.MAX_VALUE), limitWeeks },
      },
    }
  const entrants = Math.max(economics.entrants ?? 0, reach)
  return {
    ok: true,
    planned,
    weeklyPeople,
    lengths: lengthsOf(planned, perWeek(entrants, period), limitWeeks),
    places: placesOf(barriers, entrants, reach),
  }
}

const perWeek = (people: number, period: Candidate['period']): number => 7 * perDay(people, period)

function plannedMetric({ economics }: Candidate): PlannedMetric | NoTestBecause {
  const { baseline, standardDeviation, metricType: type } = economics
  if (baseline === null || !(baseline > 0)) return { code: 'needs_baseline', params: {} }
  if (type === 'proportion') return baseline < 1 ? { type, baseline } : { code: 'needs_baseline', params: {} }
  if (standardDeviation === null) return { code: 'needs_standard_deviation', params: {} }
  return { type, standardDeviation }
}

/**
 * What a test is worth by a framework: its score, times what the score is per. A score per effort counts times the effort, and one per
 * week of traffic times the weeks, as the calendar itself counts people's time and traffic.
 */
export function valueOfTest(
  framework: Framework,
  candidate: Candidate,
  { weeks }: Pick<PlannedTest, 'weeks'>,
): { ok: true; value: number } | { ok: false; reason: NoTestBecause } {
  const { score, inputs, reason } = framework.assess(candidate)
  if (score === null)
    return {
      ok: false,
      reason: { code: 'value_unknown', params: reason ?? { code: 'input_missing', params: { input: '' } } },
    }
  const value = framework.id === 'evsi' ? score * weeks : score * (inputs.effort?.value ?? 1)
  return value > 0 ? { ok: true, value } : { ok: false, reason: { code: 'no_value', params: { value } } }
}
