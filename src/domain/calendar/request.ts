import { z } from 'zod'
import { rule } from '../fault.ts'
import { date, name } from '../fields.ts'
import { type FrameworkId, frameworks } from '../scoring/index.ts'
import { plannedMethods } from './methodPrice.ts'

const personWeeks = z.number().min(0).max(1000)
const id = z.string().max(60)
const hypothesisIds = z.array(id).max(1000)

/** A year that is typed wrongly must not make a calendar of another century. */
const thisCentury = date.refine(
  (day) => day >= '2000-01-01' && day <= '2099-12-31',
  rule('years_between', { from: 2000, to: 2099 }),
)

/** What a calendar is asked for. */
export const calendarRequest = z.strictObject({
  from: thisCentury.meta({ description: 'The first day of its first week, in the years 2000 to 2099' }),
  weeks: z.number().int().min(1).max(104),
  framework: z
    .enum(Object.keys(frameworks) as [FrameworkId, ...FrameworkId[]])
    .optional()
    .meta({ description: "Whose scores are the values of the tests; the map's own where left out" }),
  method: z.enum(plannedMethods).optional().meta({
    description:
      'How the tests are going to be judged, which says how long they take; `fixed` where left out, as the advice counts',
  }),
  capacity: z
    .union([
      z.strictObject({
        total: personWeeks.meta({ description: 'Person-weeks of building a week, whoever does it' }),
      }),
      z.strictObject({
        byOwner: z
          .array(z.strictObject({ owner: name, personWeeks }))
          .min(1)
          .max(200)
          .meta({ description: 'Person-weeks a week of each owner; who is not named has none' }),
      }),
    ])
    .optional()
    .meta({
      description:
        'What a test changes is built before it starts, in the estimated likely person-weeks; left out, building is no limit',
    }),
  built: hypothesisIds.optional().meta({ description: 'Hypotheses whose change is built already' }),
  hypothesisIds: hypothesisIds
    .optional()
    .meta({ description: 'Only these, tested before or not; all that are untested where left out' }),
  exclusions: z
    .array(z.array(id).min(2).max(50))
    .max(100)
    .optional()
    .meta({ description: 'Groups of hypotheses of which no two may be tested at the same time' }),
})
export type CalendarRequest = z.output<typeof calendarRequest>
