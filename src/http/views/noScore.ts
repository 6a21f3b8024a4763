import { z } from 'zod'

/** Why a hypothesis has no score, or no advice. */
export const noScore = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('input_missing'), params: z.strictObject({ input: z.string() }) }),
  z.strictObject({ code: z.literal('score_not_finite'), params: z.strictObject({}) }),
  z.strictObject({
    code: z.literal('currency_differs'),
    params: z.strictObject({ metric: z.string(), map: z.string() }),
  }),
  z.strictObject({
    code: z.literal('test_too_long'),
    params: z.strictObject({ weeks: z.number(), limitWeeks: z.number(), detectable: z.number() }),
  }),
  z.strictObject({
    code: z.literal('test_lacks'),
    params: z.strictObject({
      what: z.enum(['reach', 'baseline', 'baselineShare', 'standardDeviation', 'lift', 'room']),
    }),
  }),
])
