import { z } from 'zod'
import { orderedRange, positiveRange } from './fields.ts'
import { jsonParameter } from './jsonParameter.ts'

/** A heading, a title or an id of theirs. */
const theirs = z.string().min(1).max(500)

/** What a column of a list of ideas can hold. */
export const ideaFields = [
  'change',
  'because',
  'barrier',
  'barrierId',
  'stage',
  'metric',
  'owner',
  'key',
  'labels',
  'statusCategory',
  'lift',
  'liftLow',
  'liftHigh',
  'impact',
  'confidence',
  'ease',
  'reach',
  'reachLow',
  'reachHigh',
  'effort',
  'effortLow',
  'effortHigh',
] as const
export type IdeaField = (typeof ideaFields)[number]

const effortUnits = ['seconds', 'hours', 'days', 'weeks', 'months', 'points'] as const
export type EffortUnit = (typeof effortUnits)[number]

const columns = Object.fromEntries(ideaFields.map((field) => [field, theirs.optional()])) as Record<
  IdeaField,
  z.ZodOptional<typeof theirs>
>

/** What is what in a list of ideas; what is left out is guessed, where it can be, and the guess is said. */
export const backlogMapping = z.strictObject({
  columns: z
    .strictObject(columns)
    .optional()
    .meta({ description: 'Headings of the columns, by what they hold' }),
  barrier: theirs.optional().meta({ description: 'Id or title of the barrier of rows that name none' }),
  stage: theirs
    .optional()
    .meta({ description: 'The stage of that barrier, where its title stands on several' }),
  metric: theirs.optional().meta({ description: 'Key of the metric of rows that name none' }),
  lift: orderedRange.optional().meta({
    description: 'The relative lift of rows without one, such as those that only rate their impact',
  }),
  impactScale: z.enum(['percent', 'rice', 'ice']).optional().meta({
    description: "What the impact is in: a lift in percent, the map's steps, or a rating of 1 to 10",
  }),
  confidenceScale: z.enum(['share', 'percent', 'ten']).optional(),
  effortUnit: z.enum(effortUnits).optional().meta({ description: 'What the effort is in, of one person' }),
  weeksPerPoint: z
    .number()
    .gt(0)
    .max(100)
    .optional()
    .meta({ description: 'Person-weeks that a story point takes' }),
  effortWeeks: positiveRange.optional().meta({ description: 'Person-weeks of rows without an effort' }),
  reachPeriod: z.enum(['week', 'month', 'quarter', 'year']).optional(),
})
export type BacklogMapping = z.output<typeof backlogMapping>

/** The mapping as it stands in an address. */
export const backlogMappingParameter = jsonParameter(backlogMapping, 16_000)
