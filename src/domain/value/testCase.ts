import type { PlannedMetric } from '../../stats/planning/plannedMetric.ts'
import { perDay } from '../../stats/planning/testDays.ts'
import type { Candidate } from '../scoring/candidate.ts'
import { believedLift } from './believedLift.ts'
import type { BelievedLift } from './correctedLift.ts'
import { type PlannedTest, plannedTest } from './plannedTest.ts'

/** What keeps a test from being planned. */
export type Lacking = 'reach' | 'baseline' | 'baselineShare' | 'standardDeviation' | 'lift' | 'room'

/** A hypothesis as a case for a test: what is believed of its lift, and the test that would find the estimated one. */
export interface TestCase {
  lift: BelievedLift
  /** The relative lift that the test is sized for, + is good. */
  sought: number
  test: ({ ok: true } & PlannedTest) | { ok: false; lacking: Lacking }
}

/**
 * The test is sized for the likely lift as estimated, as the planner would size it; where that is none, for the high one.
 *
 * @param reach people per period whom the change reaches; null where nobody knows
 */
export function testCase(candidate: Candidate, reach: number | null): TestCase {
  const { estimates } = candidate.hypothesis
  const lift = believedLift(candidate)
  const sought = estimates.lift.likely > 0 ? estimates.lift.likely : estimates.lift.high
  return { lift, sought, test: planned(candidate, reach, sought) }
}

function planned(candidate: Candidate, reach: number | null, sought: number): TestCase['test'] {
  const lacking = (what: Lacking) => ({ ok: false as const, lacking: what })
  const { economics, settings, period } = candidate
  const { baseline, goodDirection } = economics
  if (baseline === null) return lacking('baseline')
  const metric = plannedMetric(economics, baseline)
  if (typeof metric === 'string') return lacking(metric)
  if (!(sought > 0)) return lacking('lift')
  if (reach === null || !(reach > 0)) return lacking('reach')
  const weeklyPeople = 7 * perDay(reach, period)
  const lift = goodDirection === 'decrease' ? -sought : sought
  const test = plannedTest({ ...settings, metric, baseline, lift, weeklyPeople })
  return test === null ? lacking('room') : { ok: true, ...test }
}

function plannedMetric(
  { metricType: type, standardDeviation }: Candidate['economics'],
  baseline: number,
): PlannedMetric | Lacking {
  if (type === 'proportion') return baseline > 0 && baseline < 1 ? { type, baseline } : 'baselineShare'
  if (!(baseline > 0)) return 'baseline'
  return standardDeviation === null ? 'standardDeviation' : { type, standardDeviation }
}
