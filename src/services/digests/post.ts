import type { ChannelMessage, SendOutcome } from '../../channels/channel.ts'
import { type ChannelKind, channels } from '../../channels/index.ts'
import { isAllowedTarget } from '../../channels/targetPolicy.ts'
import type { Deps } from '../../deps.ts'
import { decryptSecret } from '../crypto/secrets.ts'
import { signerOf } from '../events/signingSecret.ts'
import type { ChannelRow } from '../resources/channel.ts'

/**
 * Posts a message to a channel's secret address, signed where the channel has a secret for that.
 *
 * @param messageId of what is told: the same at every attempt
 */
export async function post(
  deps: Deps,
  channel: ChannelRow | undefined,
  message: ChannelMessage,
  messageId: string,
): Promise<SendOutcome> {
  if (channel === undefined || channel.archived) return { outcome: 'refused', reason: 'the channel is gone' }
  try {
    const url = await decryptSecret(channel.encryptedUrl, channel.id, deps.config.secretKey)
    if (!isAllowedTarget(url, deps.config.allowPrivateTargets))
      return { outcome: 'refused', reason: 'the address is not allowed' }
    const sign = await signerOf(deps, channel, messageId)
    return await channels[channel.kind as ChannelKind].send(message, url, deps.fetch, sign)
  } catch {
    return {
      outcome: 'retry',
      reason: 'the address could not be opened; was JOURNEYPROOF_SECRET_KEY changed?',
    }
  }
}
