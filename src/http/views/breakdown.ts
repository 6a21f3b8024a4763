import { z } from 'zod'
import { comparisonFields } from './comparison.ts'

const { anytimePValue: _, ...fields } = comparisonFields

export const breakdownView = z
  .strictObject({
    segment: z.string().meta({ description: 'dimension=value, as it was reported' }),
    metric: z.string().meta({ description: "The metric's key" }),
    role: z.enum(['primary', 'secondary', 'guardrail']),
    variant: z.string(),
    ...fields,
  })
  .meta({
    id: 'Breakdown',
    description:
      'For looking around: adjusted by Benjamini-Hochberg over all segments, and no verdict comes from it',
  })
