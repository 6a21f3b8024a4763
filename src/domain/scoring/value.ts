import { z } from 'zod'
import { correctedLift } from '../value/correctedLift.ts'
import { defineFramework } from './framework.ts'
import { liftInput, moneyInputs } from './moneyInputs.ts'

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
 * effort of textbook capital budgeting, for a change that is shipped to everybody it reaches.
 */
export const value = defineFramework({
  id: 'value',
  inputs: () => inputs,
  formula: () => 'reach * baseline * lift * valuePerUnit * periods / effort',
  gather: (candidate) => {
    const { hypothesis, prior, calibration } = candidate
    const lift = correctedLift(hypothesis.estimates.lift, prior, calibration)
    return { ...moneyInputs(candidate), lift: liftInput(candidate, lift) }
  },
  compute: ({ reach, baseline, lift, valuePerUnit, periods, effort }) =>
    (reach * baseline * lift * valuePerUnit * periods) / effort,
})
