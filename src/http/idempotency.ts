import type { Statement } from '../../db/database.ts'
import { findAnswer, release, reserve, storeAnswer } from '../../db/queries/idempotency.ts'
import type { Actor, Deps } from '../deps.ts'
import { said } from '../domain/fault.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../services/crypto/hash.ts'
import { inTurn } from '../services/inTurn.ts'
import { commit, type Write } from '../services/write.ts'
import type { Answer } from './endpoint.ts'

interface Keyed {
  key: string | undefined
  actor: Actor
  target: string
  /** SHA-256 of the body, in hex. */
  bodyHash(): Promise<string>
  /** The id of what is written to; empty where it is new. */
  thing: string
}

/** How long a reservation holds: a request that has not answered by then is taken to have died. */
const leaseSeconds = 60

/**
 * Runs a planned write; with an Idempotency-Key, at most once.
 *
 * The reservation tells a second request that the first is under way (409). The answer goes into the same batch as the
 * write, so there is never a write without its answer; its primary key refuses a second write under the same key.
 */
export async function answerOnce(
  deps: Deps,
  { key, actor, target, bodyHash: hashOfBody, thing }: Keyed,
  plan: () => Promise<Write<Answer>>,
): Promise<{ answer: Answer; replayed: boolean }> {
  const write = (extra?: (answer: Answer) => Promise<Statement[]>) =>
    thing === '' ? commit(deps, plan, extra) : inTurn(deps.db, thing, () => commit(deps, plan, extra))
  if (key === undefined) return { answer: await write(), replayed: false }
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw new AppError('invalid', said('idempotency_key_form'))
  const scope = await sha256(`${actor.id}\n${target}\n${key}`)
  const bodyHash = await hashOfBody()
  const stored = await findAnswer(deps.db, scope)
  const expired = stored !== undefined && hoursSince(stored.reservedAt, deps.now()) >= 24
  if (stored !== undefined && !expired) {
    if (stored.bodyHash !== bodyHash) throw new AppError('idempotency_mismatch', said('idempotency_key_used'))
    if (stored.answer !== null) return { answer: stored.answer, replayed: true }
  }
  const stale = new Date(deps.now().getTime() - leaseSeconds * 1000).toISOString()
  const dayAgo = new Date(deps.now().getTime() - 24 * 3600 * 1000).toISOString()
  if (!(await reserve(deps.db, { scope, bodyHash, reservedAt: deps.now().toISOString() }, stale, dayAgo)))
    throw new AppError('in_flight', said('idempotency_key_in_use'), {
      retryAfter: 1,
    })
  try {
    const answer = await write(async (given) => [storeAnswer(deps.db, scope, storable(given))])
    return { answer, replayed: false }
  } catch (error) {
    await release(deps.db, scope)
    throw error
  }
}

function storable(answer: Answer): {
  status: number | undefined
  headers: Record<string, string>
  body: string
} {
  const body =
    answer.shownOnce === undefined
      ? answer.body
      : { ...(answer.body as object), ...Object.fromEntries(answer.shownOnce.map((field) => [field, null])) }
  return { status: answer.status, headers: answer.headers ?? {}, body: JSON.stringify(body) }
}

const hoursSince = (instant: string, now: Date): number => (now.getTime() - Date.parse(instant)) / 3_600_000
