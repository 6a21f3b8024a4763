import type { Sign } from '../../channels/channel.ts'
import { secretBytes, signedHeaders, signingSecret } from '../../channels/standardWebhooks.ts'
import type { Deps } from '../../deps.ts'
import { decryptSecret, encryptSecret } from '../crypto/secrets.ts'
import type { ChannelRow } from '../resources/channel.ts'

/** How long what is sent is signed with the secret before the last, too. */
const overlapMs = 24 * 3_600_000

/** What a channel's messages are signed with. */
interface Secrets {
  current: string
  previous?: { secret: string; until: string }
}

/** Bound to the place as well as to the channel: an address cannot stand where a secret should. */
const ownerOf = (channelId: string): string => `${channelId} secret`

async function seal(deps: Deps, channelId: string, secrets: Secrets): Promise<string> {
  return encryptSecret(
    JSON.stringify(secrets),
    ownerOf(channelId),
    deps.config.secretKey,
    deps.randomBytes(12),
  )
}

async function open(deps: Deps, { id, encryptedSecret }: ChannelRow): Promise<Secrets | null> {
  if (encryptedSecret === null) return null
  return JSON.parse(await decryptSecret(encryptedSecret, ownerOf(id), deps.config.secretKey)) as Secrets
}

/** A new secret of a channel, as it is shown once and as it is kept. */
export async function newSigningSecret(deps: Deps, channelId: string) {
  const secret = signingSecret(deps.randomBytes(secretBytes))
  return { secret, encryptedSecret: await seal(deps, channelId, { current: secret }) }
}

/**
 * A new secret in place of the one that a channel has. The old one signs beside it for a day, so that the other side can change
 * over without refusing anything; the one before that is forgotten.
 */
export async function nextSigningSecret(deps: Deps, channel: ChannelRow) {
  const known = await open(deps, channel)
  const secret = signingSecret(deps.randomBytes(secretBytes))
  const until = new Date(deps.now().getTime() + overlapMs).toISOString()
  const secrets: Secrets =
    known === null ? { current: secret } : { current: secret, previous: { secret: known.current, until } }
  return {
    secret,
    previousUntil: known === null ? null : until,
    encryptedSecret: await seal(deps, channel.id, secrets),
  }
}

/** Signs a message to a channel; undefined where it has no secret to sign with. */
export async function signerOf(
  deps: Deps,
  channel: ChannelRow,
  messageId: string,
): Promise<Sign | undefined> {
  const secrets = await open(deps, channel)
  if (secrets === null) return undefined
  const now = deps.now()
  const { current, previous } = secrets
  const valid = previous !== undefined && previous.until > now.toISOString() ? [previous.secret] : []
  return (body) => signedHeaders([current, ...valid], { id: messageId, at: now }, body)
}
