import { z } from 'zod'
import { metricInput } from '../../domain/metric.ts'
import { idOf, versioned } from './fields.ts'

export const metricView = z
  .strictObject({
    id: idOf('metric'),
    key: z.string().meta({ description: 'What result rows, plans and files name it by' }),
    name: z.string(),
    type: metricInput.shape.type,
    goodDirection: metricInput.shape.goodDirection,
    unit: z.string().nullable(),
    valuePerUnit: metricInput.shape.valuePerUnit.unwrap().nullable(),
    archived: z.boolean(),
    ...versioned,
  })
  .meta({ id: 'Metric' })
