import { countAttempt, forgiveAttempt } from '../../../db/queries/signIn.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { sha256 } from '../crypto/hash.ts'
import { callerGroup } from './callerGroup.ts'

const windowMs = 10 * 60_000
const allowed = 10

/**
 * Lets a caller try to sign in, unless too many of its tries failed within the last minutes. Every try is counted before
 * it is made and forgiven when it succeeds: however many come at once, no more are made than are allowed.
 */
export async function limitSignIn<T>(
  deps: Deps,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const now = deps.now().getTime()
  const start = Math.floor(now / windowMs) * windowMs
  const window = new Date(start).toISOString()
  const key = await sha256(`sign-in ${callerGroup(deps.caller)}`)
  if ((await countAttempt(deps.db, key, window)) > allowed) {
    const retryAfter = Math.max(1, Math.ceil((start + windowMs - now) / 1000))
    throw new AppError('rate_limited', said('too_many_sign_ins'), { retryAfter })
  }
  const session = await attempt()
  if (session !== undefined) await forgiveAttempt(deps.db, key, window)
  return session
}
