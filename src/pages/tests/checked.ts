import type { z } from 'zod'
import { safeParse } from '../../domain/safeParse.ts'
import { faultsOf } from '../../domain/schemaFaults.ts'
import { refuse } from '../../services/resources/refuse.ts'

/** What was typed as a schema has it, or refused for everything that is wrong with it. */
export function checked<Schema extends z.ZodType>(schema: Schema, typed: unknown): z.output<Schema> {
  const parsed = safeParse(schema, typed)
  if (parsed.success) return parsed.data
  refuse(faultsOf(parsed.error, (path) => `/${path.join('/')}`))
  throw parsed.error
}
