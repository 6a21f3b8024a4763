import { z } from 'zod'
import { date, name } from '../fields.ts'
import { type FrameworkId, frameworks } from '../scoring/index.ts'

const personWeeks = z.number().min(0).max(1000)
const id = z.string().max(60)
const hypothesisIds = z.array(id).max(1000)

/** What a calendar is asked for. */
export const calendarRequest = z.strictObject({
  from: date.meta({ description: 'The first day of its first week' }),
  weeks: z.number().int().min(1).max(104),
  framework: z
    .enum(Object.keys(frameworks) as [FrameworkId, ...FrameworkId[]])
    .optional()
    .meta({ description: "Whose scores are the values of the tests; the map's own where left out" }),
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
