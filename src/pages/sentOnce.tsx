import { runBatch } from '../../db/database.ts'
import { findAnswer, release, reserve, storeAnswer } from '../../db/queries/idempotency.ts'
import { said } from '../domain/fault.ts'
import { AppError } from '../errors.ts'
import { sha256 } from '../services/crypto/hash.ts'
import type { FormCall, View } from './page.ts'

type Outcome = { redirect: string } | View

/** How long a form that was sent holds its place without an outcome; one that has none by then has died. */
const leaseMs = 60_000
const dayMs = 24 * 3_600_000
const pauseMs = 150

/** Sent anew by hand, a form carries the mark of another page; sent twice, by a double click or the way back, it is the same to the byte. */
async function scopeOf(
  call: FormCall,
  path: string,
  form: FormData,
): Promise<{ scope: string; hash: string }> {
  const parts = await Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === 'string'
        ? [name, value]
        : [name, value.name, await sha256(new Uint8Array(await value.arrayBuffer()))],
    ),
  )
  const hash = await sha256(JSON.stringify(parts))
  return { scope: await sha256(`form\n${call.sessionId}\n${path}\n${hash}`), hash }
}

/**
 * Runs a form once, however often it is sent: what it is sent again for leads to where it led the first time. The outcome is
 * remembered for a day; a form that was refused may be sent again.
 *
 * @param path where it was sent
 * @param form all that it holds, the mark of its page among it
 */
export async function sentOnce(
  call: FormCall,
  path: string,
  form: FormData,
  run: () => Promise<Outcome>,
): Promise<Outcome> {
  const { db, now } = call.deps
  const { scope, hash } = await scopeOf(call, path, form)
  const before = (ms: number) => new Date(now().getTime() - ms).toISOString()
  const reserved = { scope, bodyHash: hash, reservedAt: now().toISOString() }
  if (!(await reserve(db, reserved, before(leaseMs), before(dayMs)))) return outcomeOf(call, path, scope)
  try {
    const outcome = await run()
    if (!('redirect' in outcome) && (outcome.status ?? 200) >= 400) {
      await release(db, scope)
      return outcome
    }
    const kept = { redirect: 'redirect' in outcome ? outcome.redirect : null }
    await runBatch(db, [storeAnswer(db, scope, { status: 303, headers: {}, body: JSON.stringify(kept) })])
    return outcome
  } catch (error) {
    await release(db, scope)
    throw error
  }
}

/** What came of a form that was sent before, waited for while it is still under way. */
async function outcomeOf(call: FormCall, path: string, scope: string): Promise<Outcome> {
  for (let tries = 40; tries > 0; tries -= 1) {
    const stored = await findAnswer(call.deps.db, scope)
    if (stored === undefined) break
    if (stored.answer !== null) {
      const { redirect } = stored.answer.body as { redirect: string | null }
      return redirect === null ? shownBefore(call, path) : { redirect }
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  throw new AppError('in_flight', said('form_under_way'), { retryAfter: 1 })
}

/** The answer was shown and not kept, as it may have held a secret. */
function shownBefore({ t }: FormCall, path: string): View {
  const { twice } = t.pages.sending
  return {
    title: twice.title,
    body: (
      <>
        <p>{twice.text}</p>
        <p>{twice.once}</p>
        <p>
          <a class="button quiet" href={path}>
            {twice.back}
          </a>
        </p>
      </>
    ),
  }
}
