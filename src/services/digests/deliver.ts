import { claimDelivery, type DeliveryRow, dueDeliveries, noteDelivery } from '../../../db/queries/digests.ts'
import { eventOfMessage } from '../../../db/queries/events.ts'
import type { ChannelMessage, SendOutcome } from '../../channels/channel.ts'
import type { Deps } from '../../deps.ts'
import { channelStore } from '../resources/channel.ts'
import { post } from './post.ts'

/** Longer than the longest send (its time-out and one text-only repeat); after it a silent sender is taken to have died. */
const leaseSeconds = 60
const attempts = 8

/** Sends one stored delivery if it is due and nobody else is sending it. */
export async function deliver(deps: Deps, id: string): Promise<void> {
  const now = deps.now()
  const claimed = await claimDelivery(deps.db, id, now.toISOString(), after(now, leaseSeconds))
  if (claimed === undefined) return
  const outcome: SendOutcome =
    claimed.attempts > attempts
      ? { outcome: 'refused', reason: `given up after ${attempts} attempts that nobody saw the end of` }
      : await send(deps, claimed)
  deps.log.info('delivery', { id, outcome: outcome.outcome, attempt: claimed.attempts })
  await noteDelivery(deps.db, claimed, noteOf(outcome, claimed.attempts, deps.now()))
}

/** Sends everything that is due: what a crash or a refusal left behind. */
export async function deliverDue(deps: Deps): Promise<number> {
  const ids = await dueDeliveries(deps.db, deps.now().toISOString(), 50)
  for (const id of ids) await deliver(deps, id)
  return ids.length
}

async function send(deps: Deps, delivery: DeliveryRow): Promise<SendOutcome> {
  const [channel, eventId] = await Promise.all([
    channelStore.find(deps.db, delivery.channelId),
    eventOfMessage(deps.db, delivery.digestId),
  ])
  return post(deps, channel, delivery.message as ChannelMessage, eventId ?? delivery.digestId)
}

/** A minute, then twice as long each time, up to six hours; what the other side asks for where it asks for more. */
function noteOf(outcome: SendOutcome, attempt: number, now: Date): Partial<DeliveryRow> {
  if (outcome.outcome === 'delivered')
    return { status: 'delivered', deliveredAt: now.toISOString(), lastError: null, nextAttemptAt: null }
  if (outcome.outcome === 'refused' || attempt >= attempts)
    return { status: 'failed', lastError: outcome.reason, nextAttemptAt: null }
  let seconds = 60
  for (let i = 1; i < attempt; i += 1) seconds = Math.min(seconds * 2, 6 * 3600)
  const wait = Math.max(seconds, outcome.afterSeconds ?? 0)
  return { status: 'pending', lastError: outcome.reason, nextAttemptAt: after(now, wait) }
}

const after = (instant: Date, seconds: number): string =>
  new Date(instant.getTime() + seconds * 1000).toISOString()
