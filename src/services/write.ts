import { runBatch, type Statement } from '../../db/database.ts'
import { databaseFailure } from '../../db/failure.ts'
import type { Deps } from '../deps.ts'
import { said } from '../domain/fault.ts'
import { AppError } from '../errors.ts'

/** What a service wants written, and what it will answer once that is done. Nothing happens until it is committed. */
export interface Write<Answer = unknown> {
  statements: Statement[]
  answer: Answer
}

const attempts = 60

/**
 * Plans a write, runs it as one batch, and plans it anew when somebody else was faster.
 *
 * A plan reads, decides and prepares; the primary keys of `changes` and `revisions` refuse a batch that was planned on
 * what is no longer so. The next plan then sees the new state and either succeeds or refuses by its own rules.
 *
 * @param extra statements that belong to the same batch (the stored answer of an idempotent request)
 */
export async function commit<Answer>(
  deps: Deps,
  plan: () => Promise<Write<Answer>>,
  extra: (answer: Answer) => Promise<Statement[]> = async () => [],
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const write = await plan()
    try {
      await runBatch(deps.db, [...write.statements, ...(await extra(write.answer))])
      return write.answer
    } catch (error) {
      const failure = databaseFailure(error)
      if (failure?.kind !== 'unique' && failure?.kind !== 'foreignKey') throw error
      if (failure.kind === 'unique' && failure.columns.some((c) => c.startsWith('idempotency_answers.')))
        throw new AppError('in_flight', said('idempotency_key_answered'))
      if (attempt >= attempts) throw new AppError('unavailable', said('too_many_writers'), { retryAfter: 1 })
      const pause = ((deps.randomBytes(1)[0] ?? 0) / 256) * Math.min(attempt * 4, 60)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
