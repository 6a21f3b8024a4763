import { databaseFailure } from '../../db/failure.ts'
import { AppError } from '../errors.ts'

/** What may be said in public of an error: never its message, which can hold the parameters of a statement. */
export function failureName(error: unknown): string {
  if (error instanceof AppError) return error.code
  const failure = databaseFailure(error)
  if (failure !== undefined) return `database: ${failure.kind}`
  return error instanceof Error ? error.name : 'unknown'
}
