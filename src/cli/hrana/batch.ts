import type { Connection } from './connection.ts'
import { errorToHrana, HranaError } from './errors.ts'
import type { Batch, Condition, StatementResult } from './protocol.ts'
import { executeStatement, resolveSql } from './statement.ts'

interface BatchResult {
  step_results: (StatementResult | null)[]
  step_errors: ({ message: string; code: string } | null)[]
}

/** A step that was skipped has neither a result nor an error. */
function holds(condition: Condition, done: BatchResult, connection: Connection): boolean {
  switch (condition.type) {
    case 'not':
      return !holds(condition.cond, done, connection)
    case 'and':
      return condition.conds.every((each) => holds(each, done, connection))
    case 'or':
      return condition.conds.some((each) => holds(each, done, connection))
    case 'is_autocommit':
      return !connection.inTransaction
    default: {
      const outcomes = condition.type === 'ok' ? done.step_results : done.step_errors
      const outcome = outcomes[condition.step]
      if (outcome === undefined) throw new HranaError('BATCH_COND_BAD_STEP', 'A condition names a later step')
      return outcome !== null
    }
  }
}

/** The steps in order; a failing one is noted and stops nothing but what is conditional on it. */
export function executeBatch(
  connection: Connection,
  { steps }: Batch,
  stored: ReadonlyMap<number, string>,
): BatchResult {
  const done: BatchResult = { step_results: [], step_errors: [] }
  for (const { condition, stmt } of steps) {
    let result: BatchResult['step_results'][number] = null
    let error: BatchResult['step_errors'][number] = null
    if (!condition || holds(condition, done, connection)) {
      try {
        result = executeStatement(connection, resolveSql(stmt, stored), stmt)
      } catch (thrown) {
        error = errorToHrana(thrown)
      }
    }
    done.step_results.push(result)
    done.step_errors.push(error)
  }
  return done
}
