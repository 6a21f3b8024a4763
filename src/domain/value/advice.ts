import type { Candidate } from '../scoring/candidate.ts'
import type { NoScore } from '../scoring/framework.ts'
import { moneyInputs } from '../scoring/moneyInputs.ts'
import { whyMissing } from '../scoring/whyMissing.ts'
import { type Options, options, shipValue } from './options.ts'
import { type Lacking, testCase } from './testCase.ts'

/** What to do with a hypothesis. */
type Verb = 'test' | 'ship' | 'notWorthIt' | 'untestable'

/** What the advice rests on; money in the map's currency, lifts relative, + is good. */
export interface AdviceFigures {
  drop: 0
  ship: number
  /** What a lift of 100 % would be worth over the horizon. */
  stake: number
  buildCost: number
  testCost: number
  /** The expected lift after correction, and how far the true one may lie from it. */
  lift: { mean: number; sd: number }
  /** Null where no test can be planned. */
  test:
    | (Pick<Options, 'gain' | 'evsi' | 'evpi'> & {
        value: number
        weeks: number
        units: number
        error: number
        multiplier: number
        /** The smallest lift that could be found within the limit. */
        detectable: number
        limitWeeks: number
      })
    | null
}

export type Advice =
  | { ok: true; advice: Verb; figures: AdviceFigures }
  /** Without its money, or without what a test of it would be planned from, nothing can be advised. */
  | { ok: false; reason: NoScore }

/** Where nobody is reached or nobody expects a gain, no test could show more. */
const nothingToFind: Lacking[] = ['reach', 'lift']

/**
 * Whether to test a hypothesis, to ship it without a test, or to leave it: the largest of the three values, and the earlier of
 * "leave it", "ship it", "test it" where they are equal. Untestable where the test would take longer than the map's limit.
 * What nobody knows is no reason to ship: where a test cannot be planned for the lack of an input there is no advice but its name.
 */
export function adviceOf(candidate: Candidate): Advice {
  const money = moneyInputs(candidate)
  const values: Record<string, number> = {}
  for (const [name, input] of Object.entries(money)) {
    if (input.value === null) return { ok: false, reason: whyMissing(name, input) }
    values[name] = input.value
  }
  const { reach = 0, baseline = 0, valuePerUnit = 0, periods = 0, effort = 0 } = values
  const { weekCost, testWeeks, horizonWeeks, treatedShare, limitWeeks } = candidate.settings
  const { lift, test } = testCase(candidate, reach)
  const belief = { mean: lift.mean, sd: lift.sd }
  const costs = { buildCost: effort * weekCost, testCost: testWeeks * weekCost }
  const stake = reach * baseline * valuePerUnit * periods
  const ship = shipValue({ stake, lift: belief, buildCost: costs.buildCost })
  const known = { drop: 0, ship, stake, ...costs, lift: belief } as const
  const without: Verb = ship > 0 ? 'ship' : 'notWorthIt'
  if (!test.ok)
    return without === 'notWorthIt' && nothingToFind.includes(test.lacking)
      ? { ok: true, advice: without, figures: { ...known, test: null } }
      : { ok: false, reason: { code: 'test_lacks', params: { what: test.lacking } } }

  const { weeks, units, error, multiplier, detectable } = test
  const testShare = Math.min(1, weeks / horizonWeeks)
  const found = options({ stake, ...costs, lift: belief, error, multiplier, testShare, treatedShare })
  const figures: AdviceFigures = {
    ...known,
    test: {
      value: found.test,
      gain: found.gain,
      evsi: found.evsi,
      evpi: found.evpi,
      weeks,
      units,
      error,
      multiplier,
      detectable,
      limitWeeks,
    },
  }
  if (weeks > limitWeeks) return { ok: true, advice: 'untestable', figures }
  return { ok: true, advice: found.test > Math.max(ship, 0) ? 'test' : without, figures }
}
