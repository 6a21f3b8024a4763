import { z } from 'zod'
import { rule } from './fault.ts'

/**
 * What a schema says of a value, however much is wrong with it. Zod hands the issues of inner values up as arguments, so
 * some tens of thousands of them end the stack (sooner on workerd than on Node); then one issue at the root stands for all.
 */
export function safeParse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): { success: true; data: z.output<Schema> } | { success: false; error: z.ZodError } {
  try {
    return schema.safeParse(value, { reportInput: true })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const message = rule('too_many_faults')
    return {
      success: false,
      error: new z.ZodError([{ code: 'custom', path: [], message, input: undefined }]),
    }
  }
}
