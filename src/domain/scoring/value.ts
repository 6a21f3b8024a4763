import { z } from 'zod'
import { believedLift } from '../value/believedLift.ts'
import type { Candidate } from './candidate.ts'
import { defineFramework } from './framework.ts'
import type { Input } from './input.ts'
import { liftInput, moneyInputs } from './moneyInputs.ts'
import { perUnit } from './perUnit.ts'

const inputs = z.strictObject({
  reach: z.number().nonnegative(),
  baseline: z.number(),
  lift: z.number(),
  valuePerUnit: z.number().nonnegative(),
  periods: z.number().positive(),
  effort: z.number().positive(),
})

/**
 * Expected money per person-week: what the corrected lift is expected to bring over the horizon, by the work it takes. The return on
 * effort of textbook capital budgeting, for a change that is shipped to everybody it reaches. A loss is told whole.
 */
export const value = defineFramework({
  id: 'value',
  perWork: 'effort',
  inputs: () => inputs,
  formula: () => 'W > 0 ? W / effort : W; W = reach * baseline * lift * valuePerUnit * periods',
  gather: (candidate) => {
    const lift = believedLift(candidate)
    const money = moneyInputs(candidate)
    return { ...money, effort: releaseInput(candidate) ?? money.effort, lift: liftInput(candidate, lift) }
  },
  compute: ({ reach, baseline, lift, valuePerUnit, periods, effort }) =>
    perUnit(reach * baseline * lift * valuePerUnit * periods, effort),
})

/** A day: what is built still has to be released, and nothing is worth infinitely much for its work. */
const RELEASE_WEEKS = 0.2

/** The work that is left of a change that is built, never more than building it was expected to take; null where it is not built. */
function releaseInput({ hypothesis: { built, estimates } }: Candidate): Input | null {
  if (!built) return null
  const weeks = Math.min(RELEASE_WEEKS, estimates.effortWeeks.likely)
  return {
    value: weeks,
    source: 'assumed',
    detail: { code: 'effort_to_release', params: { ...built, weeks } },
  }
}
