import { z } from 'zod'
import type { GivenAdvice } from '../../domain/value/givenAdvice.ts'
import { renderAdvice } from '../../locales/adviceText.ts'
import type { Locale } from '../../locales/plural.ts'
import { orNull } from './fields.ts'
import { noScore } from './noScore.ts'

const money = z.number().meta({ description: "In the map's currency" })
const lift = z.number().meta({ description: 'Relative, + is good' })

const figures = z
  .strictObject({
    drop: z.literal(0),
    ship: money,
    stake: money.meta({ description: 'What a lift of 100 % would be worth over the horizon' }),
    buildCost: money,
    testCost: money,
    lift: z.strictObject({ mean: lift, sd: z.number().min(0) }),
    test: z
      .strictObject({
        value: money,
        gain: lift.meta({ description: 'Expected lift of shipping it only if proven' }),
        evsi: money.meta({ description: 'An upper bound of what a test adds to deciding now' }),
        evpi: money.meta({ description: 'An upper bound of what knowing the lift adds' }),
        weeks: z.number().int().min(1),
        units: z.number().int().min(2),
        error: z.number().meta({ description: 'Standard error of the relative lift' }),
        multiplier: z.number().meta({ description: 'Standard errors above 0 that count as proven' }),
        detectable: z
          .number()
          .meta({ description: 'The smallest lift that could be found within the limit' }),
        limitWeeks: z.number(),
      })
      .nullable()
      .meta({ description: 'Null where no test can be planned' }),
  })
  .meta({ id: 'AdviceFigures' })

const noAdvice = z.union([
  noScore,
  z.strictObject({
    code: z.literal('already_tested'),
    params: z.strictObject({ status: z.enum(['testing', 'proven', 'harmful', 'negligible']) }),
  }),
])

/** What to do with a hypothesis. */
export const adviceView = z
  .strictObject({
    advice: z.enum(['test', 'ship', 'notWorthIt', 'untestable']).nullable().meta({
      description: 'Null where a test runs or has answered, or where too little is known, for the reason',
    }),
    text: z.string().meta({ description: "Why, in the reader's language" }),
    reason: orNull(noAdvice),
    figures: orNull(figures),
  })
  .meta({ id: 'Advice' })

/** An advice as the API answers it; nothing where none is given. */
export function adviceShown(locale: Locale, advice: GivenAdvice | undefined, currency: string) {
  if (advice === undefined) return undefined
  const text = renderAdvice(locale, advice, currency)
  return advice.ok
    ? { advice: advice.advice, text, reason: null, figures: advice.figures }
    : { advice: null, text, reason: advice.reason, figures: null }
}
