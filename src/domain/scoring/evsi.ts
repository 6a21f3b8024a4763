import { z } from 'zod'
import { testValue } from '../value/options.ts'
import { type TestCase, testCase } from '../value/testCase.ts'
import type { Candidate } from './candidate.ts'
import { defineFramework } from './framework.ts'
import type { Input } from './input.ts'
import { liftInput, moneyInputs, spreadInput } from './moneyInputs.ts'
import { perUnit } from './perUnit.ts'

const inputs = z.strictObject({
  reach: z.number().nonnegative(),
  baseline: z.number(),
  lift: z.number(),
  spread: z.number().nonnegative(),
  valuePerUnit: z.number().nonnegative(),
  periods: z.number().positive(),
  effort: z.number().nonnegative(),
  duration: z.number().positive(),
  error: z.number().positive(),
  threshold: z.number().nonnegative(),
})

/**
 * What testing it is worth, less what building and testing it costs, for each week in which its traffic cannot be used by another
 * test: the value of `test` in docs/ranking.md, "Value of a test". A loss is told whole.
 */
export const evsi = defineFramework({
  id: 'evsi',
  perWork: null,
  inputs: () => inputs,
  formula: ({ horizonWeeks, treatedShare, weekCost, testWeeks }) =>
    `W > 0 ? W / duration : W; W = reach * baseline * valuePerUnit * periods * ((1 - duration / ${horizonWeeks}) * G + duration / ${horizonWeeks} * ${treatedShare} * lift)` +
    ` - (effort + ${testWeeks}) * ${weekCost}; G = lift * Phi((lift - threshold) / s)` +
    ' + spread^2 / s * phi((lift - threshold) / s); s^2 = spread^2 + error^2',
  gather: (candidate) => {
    const money = moneyInputs(candidate)
    const found = testCase(candidate, money.reach.value)
    return {
      ...money,
      lift: liftInput(candidate, found.lift),
      spread: spreadInput(candidate, found.lift),
      ...testInputs(candidate, found),
    }
  },
  compute: (values, settings) => {
    const { reach, baseline, valuePerUnit, periods, lift, spread, error, threshold, effort, duration } =
      values
    const { horizonWeeks, treatedShare, weekCost, testWeeks } = settings
    const worth = testValue({
      stake: reach * baseline * valuePerUnit * periods,
      buildCost: effort * weekCost,
      testCost: testWeeks * weekCost,
      lift: { mean: lift, sd: spread },
      error,
      multiplier: threshold / error,
      testShare: Math.min(1, duration / horizonWeeks),
      treatedShare,
    })
    return perUnit(worth, duration)
  },
})

function testInputs({ settings }: Candidate, { test, sought }: TestCase) {
  const { alpha, power, limitWeeks } = settings
  const all = (detail: Input['detail'], at: Record<'duration' | 'error' | 'threshold', number | null>) => ({
    duration: { value: at.duration, source: 'estimated', detail } satisfies Input,
    error: { value: at.error, source: 'estimated', detail } satisfies Input,
    threshold: { value: at.threshold, source: 'estimated', detail } satisfies Input,
  })
  const none = { duration: null, error: null, threshold: null }
  if (!test.ok) return all({ code: 'test_lacks', params: { what: test.lacking } }, none)
  const { weeks, units, error, multiplier, detectable } = test
  if (weeks > limitWeeks)
    return all({ code: 'test_too_long', params: { weeks, limitWeeks, detectable } }, none)
  const detail = { code: 'test_planned', params: { weeks, units, lift: sought, alpha, power } } as const
  return all(detail, { duration: weeks, error, threshold: multiplier * error })
}
