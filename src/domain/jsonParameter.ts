import { z } from 'zod'
import { rule } from './fault.ts'

/**
 * What a schema takes, as it stands in an address: JSON.
 *
 * @param longest in characters, before it is read
 */
export const jsonParameter = <Schema extends z.ZodType>(schema: Schema, longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: rule('not_json') })
        return z.NEVER
      }
    })
    .pipe(schema)
