import { countFailure, failedAttempts } from '../../../db/queries/signIn.ts'
import type { Deps } from '../../deps.ts'
import { AppError } from '../../errors.ts'
import { sha256 } from '../crypto/hash.ts'

const minutes = 10
const allowed = 10

const windowOf = (now: Date): Date => {
  const length = minutes * 60_000
  return new Date(Math.floor(now.getTime() / length) * length)
}

/** Lets a caller try to sign in, unless too many of its tries failed within the last minutes. */
export async function limitSignIn<T>(
  deps: Deps,
  caller: string,
  attempt: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const window = windowOf(deps.now())
  const key = await sha256(`sign-in ${caller}`)
  if ((await failedAttempts(deps.db, key, window.toISOString())) >= allowed) {
    const retryAfter = Math.ceil((window.getTime() + minutes * 60_000 - deps.now().getTime()) / 1000)
    throw new AppError('rate_limited', 'Too many failed attempts to sign in', { retryAfter })
  }
  const session = await attempt()
  if (session === undefined) await countFailure(deps.db, key, window.toISOString())
  return session
}
