import type { z } from 'zod'
import { safeParse } from '../../domain/safeParse.ts'
import { refuse } from '../../services/resources/refuse.ts'

/** What was typed as a schema has it, or refused for everything that is wrong with it. */
export function checked<Schema extends z.ZodType>(schema: Schema, typed: unknown): z.output<Schema> {
  const parsed = safeParse(schema, typed)
  if (parsed.success) return parsed.data
  refuse(parsed.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, detail: issue.message })))
  throw parsed.error
}
