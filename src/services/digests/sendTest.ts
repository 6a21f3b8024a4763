import { type ChannelKind, channels } from '../../channels/index.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import type { Locale } from '../../locales/plural.ts'
import { channelStore } from '../resources/channel.ts'
import { notFound } from '../resources/resource.ts'
import { post } from './post.ts'

/** How a test message went. */
export interface TestOutcome {
  delivered: boolean
  /** What the other side answered, or that it did not; null where it took the message. */
  reason: string | null
}

/**
 * Posts a test message to a channel at once, past the outbox: whoever asks wants to know now whether the address works, and
 * nothing is owed to the channel when it does not.
 */
export async function sendTest(deps: Deps, channelId: string, reader: Locale): Promise<TestOutcome> {
  const channel = await channelStore.find(deps.db, channelId)
  if (channel === undefined) throw notFound(channelId)
  if (channel.archived) throw new AppError('conflict', said('archived', { id: channelId }))
  const message = channels[channel.kind as ChannelKind].renderTest(channel.locale ?? reader)
  const sent = await post(deps, channel, message, deps.newId('event'))
  return sent.outcome === 'delivered'
    ? { delivered: true, reason: null }
    : { delivered: false, reason: sent.reason }
}
