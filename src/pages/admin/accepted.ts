import type { z } from 'zod'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'

/** What a schema makes of an input that none of our forms can get wrong. */
export function accepted<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new AppError('invalid', said('form_not_ours'))
}
