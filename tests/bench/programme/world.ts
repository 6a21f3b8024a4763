import type { Range } from '../../../src/domain/fields.ts'
import { rankingSettings } from '../../../src/domain/scoring/settings.ts'
import { type PlannedTest, plannedTest } from '../../../src/domain/value/plannedTest.ts'
import { normalQuantile } from '../../../src/stats/distributions/normal.ts'
import { seeded } from '../../support/seeded.ts'

/** How a made-up programme differs from another. */
export interface Scenario {
  name: string
  /** Of true lifts. */
  spread: number
  /** What of a true lift an estimate sees: estimate = optimism + slope * true lift + noise. */
  slope: number
  optimism: number
  noise: number
  /** How much stages differ in traffic, as a spread of logs. */
  trafficSpread: number
}

/** A hypothesis whose truth is known to the simulation alone. */
export interface KnownHypothesis {
  id: number
  stage: number
  truth: number
  estimate: Range
  /** People a week whom it reaches, and what people typed for it. */
  reach: number
  typedReach: number
  typedConfidence: number
  baseline: number
  effort: number
  /** What a lift of 1 is worth over a year. */
  stake: number
  test: PlannedTest
  /** What its test will measure: the same, whoever decides to run it. */
  measured: number
}

export const settings = rankingSettings({ weekCost: 2000 })
export const unitValue = 40
const z90 = 1.28155
const stages = 12

/** 200 hypotheses on 12 stages. */
export function world(scenario: Scenario, seed: number): KnownHypothesis[] {
  const random = seeded(seed)
  const normal = () => normalQuantile(random() || 0.5)
  const logNormal = (median: number, spread: number) => median * Math.exp(spread * normal())
  const traffic = Array.from({ length: stages }, () => logNormal(15_000, scenario.trafficSpread))
  return Array.from({ length: 200 }, (_, id) => {
    const stage = Math.floor(random() * stages)
    const truth = scenario.spread * normal()
    const likely = scenario.optimism + scenario.slope * truth + scenario.noise * normal()
    // People are surer than they should be: their range is half as wide as their errors.
    const half = (z90 * scenario.noise) / 2
    const reach = (traffic[stage] ?? 0) * (0.3 + 0.7 * random())
    const baseline = 0.03 + 0.27 * random()
    const typedReach = logNormal(reach, 0.5)
    const typedConfidence = [0.5, 0.8, 1][Math.floor(random() * 3)] ?? 0.8
    const effort = logNormal(3, 0.6)
    const test = testOf({ baseline, likely, reach })
    return {
      id,
      stage,
      truth,
      estimate: { low: likely - half, likely, high: likely + half },
      reach,
      typedReach,
      typedConfidence,
      baseline,
      effort,
      stake: reach * baseline * unitValue * 52,
      test,
      measured: truth + test.error * normal(),
    }
  })
}

/** Sized for the estimate, or for 2 % where less was estimated; it ends at the limit whatever it was sized for. */
function testOf({
  baseline,
  likely,
  reach,
}: {
  baseline: number
  likely: number
  reach: number
}): PlannedTest {
  const metric = { type: 'proportion', baseline } as const
  const question = { ...settings, metric, baseline, lift: Math.max(0.02, likely), weeklyPeople: reach }
  const test = plannedTest(question)
  if (test === null) throw new Error('a test that cannot be planned')
  if (test.weeks <= settings.limitWeeks) return test
  const shortened = Math.sqrt(test.weeks / settings.limitWeeks)
  return { ...test, weeks: settings.limitWeeks, error: test.error * shortened }
}
