import { z } from 'zod'
import { LEFT_OUT_NAMED } from '../../domain/calendar/calendarProposal.ts'
import { plannedMethods } from '../../domain/calendar/methodPrice.ts'
import { calendarRequest } from '../../domain/calendar/request.ts'
import { amount, date, idOf, instant, orNull, share, versioned } from './fields.ts'
import { frameworkId } from './framework.ts'
import { hypothesisState } from './hypothesis.ts'
import { noScore } from './noScore.ts'

const wholeWeeks = z.number().int().min(1)
const because = <Code extends string, Params extends z.ZodRawShape>(code: readonly Code[], params: Params) =>
  z.strictObject({ code: z.enum(code), params: z.strictObject(params) })

const inTheWay = {
  name: z.string().meta({ description: 'The stage, the surface, or the number of the exclusion' }),
  by: z
    .array(idOf('hypothesis'))
    .max(5)
    .meta({ description: 'Whose tests are in the way, the first started first: five at most' }),
  count: z.number().int().min(1).meta({ description: 'How many are in the way' }),
}
const detail = z.string().meta({ description: 'The reason as a sentence' })
const building = {
  work: z.number().min(0).meta({ description: 'Person-weeks of building before the test' }),
  owner: z.string().nullable(),
}

const placedBecause = z
  .union([
    because(['at_once'], {}),
    because(['after_traffic', 'after_surface', 'after_exclusion'], inTheWay),
    because(['after_work'], building),
  ])
  .meta({ id: 'PlacedBecause', description: 'Why it stands in its weeks and not in earlier ones' })

const leftOutBecause = z
  .union([
    because(['no_traffic', 'no_surface', 'excluded_by'], inTheWay),
    because(['no_capacity'], building),
    because(['too_long'], { weeks: wholeWeeks }),
    because(['needs_baseline', 'needs_standard_deviation', 'needs_reach'], {}),
    because(['no_lift', 'lift_impossible'], { likely: amount }),
    because(['untestable'], { weeks: z.number().min(1), limitWeeks: amount }),
    because(['no_value'], { score: amount }),
    because(['not_worth_its_cost'], { test: amount }),
    because(['better_shipped'], { ship: amount, test: amount }),
    z.strictObject({
      code: z.literal('value_unknown'),
      params: noScore,
    }),
    because(['already_testing'], { experimentId: idOf('experiment') }),
    because(['already_tested'], { status: hypothesisState }),
  ])
  .meta({ id: 'LeftOutBecause', description: 'Why it has no weeks' })

const placement = {
  hypothesisId: idOf('hypothesis'),
  start: date,
  end: date.meta({ description: 'Its last day' }),
  weeks: wholeWeeks,
  trafficShare: share.meta({ description: 'Of the people who enter its largest stage' }),
  ...building,
  worth: amount.meta({
    description:
      'Its value where it stands, in the unit of the scores: each week in which it ends later than it could costs as much of it as of the horizon',
  }),
  valuePerTrafficWeek: amount.meta({ description: "Its value for each week of a whole stage's traffic" }),
  reason: placedBecause,
  detail,
}

const proposal = {
  from: date,
  until: date,
  framework: frameworkId.meta({ description: 'Whose scores are the values of the tests' }),
  plan: z
    .strictObject({
      method: z.enum(plannedMethods),
      price: z
        .number()
        .min(1)
        .meta({ description: 'Times the people of a `fixed` test that it takes at most' }),
    })
    .meta({
      description:
        "How the tests are taken to be judged. They have the map's alpha and power, and the people whom the change reaches, as in the advice",
    }),
  leftOutCounts: z
    .record(z.string(), z.number().int().min(1))
    .meta({ description: 'How many hypotheses have no weeks, by the code of the reason' }),
  notSearched: z.number().int().min(0).meta({
    description:
      'Tests beyond the thousand among which the best calendar was searched: they had what room was left',
  }),
  running: z
    .array(
      z.strictObject({
        experimentId: idOf('experiment'),
        hypothesisId: idOf('hypothesis'),
        until: date.meta({ description: 'The last day of the calendar for which its traffic is kept' }),
      }),
    )
    .meta({ description: 'Tests that run already' }),
  stages: z
    .array(
      z.strictObject({
        stageId: idOf('stage'),
        name: z.string(),
        taken: z.array(z.number().min(0)).meta({
          description:
            'Week by week, of the people who are asked most; above 1 where tests that run already ask for more than all',
        }),
      }),
    )
    .meta({ description: "Shares of each stage's traffic that tests take" }),
  worth: amount.meta({ description: 'Of all placements' }),
}

const leftOut = z
  .array(z.strictObject({ hypothesisId: idOf('hypothesis'), reason: leftOutBecause, detail }))
  .max(LEFT_OUT_NAMED)
  .meta({
    description:
      'What could be tested but did not fit, the best first; then what cannot be. The first thousand: `leftOutCounts` has all',
  })

export const proposalView = z
  .strictObject({ ...proposal, leftOut, placements: z.array(z.strictObject(placement)) })
  .meta({ id: 'CalendarProposal', description: 'Which hypotheses to test in which weeks' })

const days = z.number().int().meta({ description: 'Days later than planned; below 0: earlier' })

const actual = z
  .strictObject({
    experimentId: idOf('experiment'),
    status: z.enum(['running', 'stopped']),
    start: date,
    startDaysLate: days,
    end: date.nullable().meta({ description: 'Null while it runs' }),
    endDaysLate: days.nullable(),
  })
  .meta({ id: 'ActualTest' })

export const calendarView = z
  .strictObject({
    id: idOf('calendar'),
    mapId: idOf('map'),
    request: calendarRequest,
    ...proposal,
    leftOut: leftOut.optional().meta({ description: 'Not in lists, which have `leftOutCounts` only' }),
    placements: z.array(
      z.strictObject({
        ...placement,
        actual: orNull(actual).meta({
          description: 'The first test of the hypothesis that was started since; null where there is none',
        }),
        standing: z
          .enum(['awaited', 'not_started', 'early', 'on_plan', 'late'])
          .meta({ description: 'By the week in which it was to start' }),
      }),
    ),
    unplanned: z
      .array(
        z.strictObject({
          experimentId: idOf('experiment'),
          hypothesisId: idOf('hypothesis'),
          start: date,
          end: date.nullable(),
        }),
      )
      .meta({ description: 'Tests that were started in its weeks without being in it' }),
    acceptedAt: instant.nullable(),
    archived: z.boolean(),
    ...versioned,
  })
  .meta({ id: 'Calendar', description: 'A proposal that was kept, beside what happened' })
