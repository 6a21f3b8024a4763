import { z } from 'zod'
import { type FrameworkId, frameworks } from '../../domain/scoring/index.ts'

export const frameworkId = z.enum(Object.keys(frameworks) as [FrameworkId, ...FrameworkId[]])

const bound = z.number().optional()

/** The part of JSON Schema that the inputs of a formula need: numbers with bounds. */
const inputsSchema = z
  .strictObject({
    $schema: z.string(),
    type: z.literal('object'),
    properties: z.record(
      z.string(),
      z.strictObject({
        type: z.enum(['number', 'integer']),
        minimum: bound,
        maximum: bound,
        exclusiveMinimum: bound,
        exclusiveMaximum: bound,
      }),
    ),
    required: z.array(z.string()),
    additionalProperties: z.literal(false),
  })
  .meta({ description: 'A JSON Schema of the inputs of the formula' })

export const frameworkView = z
  .strictObject({
    id: frameworkId,
    name: z.string(),
    inputs: inputsSchema,
    unit: z.string().meta({ description: 'What the score is in' }),
    formula: z.string().meta({ description: 'In the names of its inputs' }),
    explanation: z.string(),
  })
  .meta({ id: 'Framework' })
