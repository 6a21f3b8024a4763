import { z } from 'zod'
import { summarySchema } from '../../domain/summary.ts'
import { count, date, idOf } from './fields.ts'

export const resultRowView = z
  .strictObject({
    date,
    variant: z.string(),
    metric: z.string().nullable().meta({ description: "The metric's key; null for exposures" }),
    segment: z
      .string()
      .nullable()
      .meta({ description: '`dimension=value` for a breakdown; null for the total' }),
    revision: count.meta({ description: 'The batch that it came with' }),
    ...summarySchema.partial().shape,
    void: z.literal(true).optional().meta({ description: 'Withdrawn: it has no numbers' }),
  })
  .meta({ id: 'ResultRow' })

export const recordedView = z
  .strictObject({
    accepted: count.meta({ description: 'All rows of the batch' }),
    replaced: count.meta({ description: 'Those among them that replaced a row' }),
    analysisId: idOf('analysis'),
  })
  .meta({ id: 'RecordedResults' })
