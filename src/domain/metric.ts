import { z } from 'zod'
import { currency, key, name, text } from './fields.ts'

export const metricInput = z.strictObject({
  key,
  name,
  type: z.enum(['proportion', 'mean', 'ratio']),
  goodDirection: z.enum(['increase', 'decrease']),
  unit: text(40).optional(),
  valuePerUnit: z.strictObject({ amount: z.number().min(-1e12).max(1e12), currency }).optional(),
})
