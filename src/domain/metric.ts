import { z } from 'zod'
import { currency, key, name, text } from './fields.ts'

/** A key for a metric that was only given a name; empty where the name has no letter and no digit. */
export const keyOfName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .slice(0, 80)
    .replace(/^_+|_+$/g, '')

export const metricInput = z.strictObject({
  key,
  name,
  type: z.enum(['proportion', 'mean', 'ratio']),
  goodDirection: z.enum(['increase', 'decrease']),
  unit: text(40).optional(),
  valuePerUnit: z.strictObject({ amount: z.number().min(-1e12).max(1e12), currency }).optional(),
})
