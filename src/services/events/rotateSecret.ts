import { recordChanges } from '../../../db/queries/changes.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { channelStore, withoutSecrets } from '../resources/channel.ts'
import { notFound } from '../resources/resource.ts'
import type { Write } from '../write.ts'
import { nextSigningSecret } from './signingSecret.ts'

export interface NewSecret {
  secret: string
  /** Until when messages are signed with the old secret too; null where there was none. */
  previousUntil: string | null
  version: number
}

/** Gives a webhook another signing secret. */
export async function rotateSecret(deps: Deps, actor: Actor, channelId: string): Promise<Write<NewSecret>> {
  const channel = await channelStore.find(deps.db, channelId)
  if (channel === undefined) throw notFound(channelId)
  if (channel.kind !== 'webhook') throw new AppError('conflict', said('no_webhook', { id: channelId }))
  const { secret, previousUntil, encryptedSecret } = await nextSigningSecret(deps, channel)
  const at = deps.now().toISOString()
  const version = channel.version + 1
  const after = { ...channel, version, updatedAt: at }
  return {
    statements: [
      ...recordChanges(deps.db, [
        {
          entityId: channelId,
          version,
          entity: 'channel',
          action: 'update',
          mapId: null,
          before: withoutSecrets(channel),
          after: withoutSecrets(after),
          actor: actor.id,
          at,
        },
      ]),
      channelStore.update(deps.db, channelId, { encryptedSecret, version, updatedAt: at }),
    ],
    answer: { secret, previousUntil, version },
  }
}
