import { z } from 'zod'
import { hypothesisInput } from '../../domain/hypothesis.ts'
import { amount, count, idOf, instant, orNull, page, share } from './fields.ts'
import { frameworkId } from './framework.ts'
import { params, verdictStatus } from './verdict.ts'

const detail = z.string().meta({ description: "A sentence in the reader's language" })
const score = amount.nullable().meta({ description: "In the framework's unit; null where it has none" })
const rank = z.number().int().min(1)

const current = z
  .strictObject({
    framework: frameworkId,
    score,
    rank,
    of: count.meta({ description: 'Hypotheses that are ranked on its map' }),
    reason: orNull(z.strictObject({ code: z.string(), params })).meta({
      description: 'Why it has no score, as in the backlog',
    }),
  })
  .meta({ id: 'CurrentScore' })

const standing = z.strictObject({ score, rank })

const change = z
  .strictObject({
    id: idOf('scoreChange'),
    framework: z.string().meta({ description: 'The id of a framework' }),
    before: standing,
    after: standing,
    cause: z.strictObject({
      code: z.enum(['verdict_reached', 'verdict_withdrawn', 'test_concluded', 'test_corrected']).meta({
        description:
          'A running test came to another verdict; the verdict of a running test no longer stands; a test was stopped; what a stopped test had shown was corrected',
      }),
      experimentId: idOf('experiment'),
      experiment: z.string().meta({ description: 'Its name' }),
      verdict: verdictStatus,
      contested: z.boolean(),
      why: z.enum(['barrier', 'type', 'metric']).meta({
        description: 'What the tested hypothesis shares with this one: the closest tie of these',
      }),
      detail,
    }),
    at: instant,
  })
  .meta({ id: 'ScoreChange', description: 'A score that a test has moved' })

export const scoresView = page(change)
  .extend({
    current: z.array(current).meta({
      description: 'By every framework; none where the hypothesis is archived, as it is not ranked then',
    }),
  })
  .meta({ id: 'Scores' })

export const typedOrderView = z
  .strictObject({
    by: z.string(),
    hypothesisIds: z.array(idOf('hypothesis')).meta({ description: 'The best first' }),
    at: instant.meta({ description: 'When it was typed: it counts for tests that start later' }),
    enteredBy: z
      .string()
      .nullable()
      .meta({ description: 'Who entered it; null where it was typed before that was kept' }),
  })
  .meta({ id: 'TypedOrder' })

const tests = count.meta({ description: 'Concluded tests that it was held against' })
const reason = orNull(
  z.strictObject({ code: z.enum(['too_few_tests', 'predictions_alike']), params, detail }),
).meta({ description: 'Why something is null' })

const spearman = orNull(
  z.strictObject({
    estimate: z.number().min(-1).max(1),
    randomSd: amount.meta({
      description: 'Standard deviation that an order drawn at random has around its mean, which is 0',
    }),
  }),
).meta({ description: "Spearman's rank correlation with the realised lifts" })

const quality = {
  tests,
  reason,
  slope: orNull(
    z.strictObject({ estimate: amount, standardError: amount, lower: amount, upper: amount }),
  ).meta({
    description:
      'Of raw realised on predicted (likely) lifts, with its 95 % range: 1 is honest, below 1 too optimistic, 0 says nothing',
  }),
  willWin: orNull(
    z.strictObject({
      said: share.meta({ description: 'Mean probability of a positive lift, as the estimates have it' }),
      positive: share.meta({ description: 'Share of the measured lifts that were positive' }),
      proven: share.meta({ description: 'Share of the tests with a proven improvement that stands' }),
      brier: share.meta({
        description: 'Mean squared distance of what was said from whether the measured lift was positive',
      }),
      coin: share.meta({ description: 'The same for somebody who always says one half' }),
    }),
  ),
  spearman,
}

const order = {
  tests,
  reason,
  spearman,
  betterHalf: orNull(z.strictObject({ lift: amount, randomLift: amount })).meta({
    description:
      'Mean raw realised lift of the better placed half, and what the half of a random order has on average',
  }),
}

const tested = z
  .strictObject({
    experimentId: idOf('experiment'),
    hypothesisId: idOf('hypothesis'),
    mapId: idOf('map'),
    by: z.string().nullable().meta({ description: 'Whose estimate it was' }),
    metric: z.string().meta({ description: "The metric's key" }),
    predicted: hypothesisInput.shape.estimates.shape.lift,
    chanceOfGain: share.meta({ description: 'Probability of a positive lift, as the estimate has it' }),
    realised: z
      .strictObject({ lift: amount, standardError: amount })
      .meta({ description: 'The raw relative lift, + being good: the mean of its treatments' }),
    proven: z.boolean(),
  })
  .meta({ id: 'TestedPrediction' })

export const calibrationView = z
  .strictObject({
    mapId: idOf('map').nullable().meta({ description: 'Null where it is of the whole deployment' }),
    needed: count.meta({ description: 'Concluded tests before which nothing is said' }),
    correction: orNull(
      z.strictObject({
        intercept: amount,
        slope: share,
        residualVariance: amount.min(0),
        tests: count,
      }),
    ).meta({
      description:
        'What estimates are corrected by in `value` and `evsi`, learned from the whole deployment: a true lift is N(intercept + slope * predicted, residualVariance)',
    }),
    overall: z.strictObject(quality),
    people: z.array(z.strictObject({ by: z.string(), ...quality })),
    frameworks: z.array(z.strictObject({ framework: frameworkId, ...order })),
    typedOrders: z
      .array(z.strictObject({ by: z.string(), ...order }))
      .meta({ description: 'Orders that people typed, as they stood when each test started' }),
    leftOut: z
      .array(
        z.strictObject({
          code: z.enum(['not_foretold', 'other_metric']).meta({
            description:
              'No prediction was on record by the end of the day of the start; another metric decided than was estimated',
          }),
          tests: count,
          detail,
        }),
      )
      .meta({ description: 'Concluded tests that are held against nothing, by why' }),
    tests: z.array(tested),
  })
  .meta({ id: 'Calibration', description: 'What was expected of tests, held against what they showed' })
