import { livingChannels, scheduledSince } from '../../../db/queries/channels.ts'
import { channelsWithDigest } from '../../../db/queries/digests.ts'
import type { Deps } from '../../deps.ts'
import { channelSchedule } from '../../domain/schedule/channelSchedule.ts'
import { latestPeriod } from '../../domain/schedule/latestPeriod.ts'
import { readSettings } from '../settings/read.ts'
import { commit } from '../write.ts'
import { eachChannel } from './eachChannel.ts'
import { sendDigest } from './send.ts'

/**
 * Stores the digest of every channel whose turn has come and has none yet.
 *
 * A turn that was due before the channel had its schedule is not made up for. While an earlier digest of a channel is under
 * way its turn waits: it stays open, and is taken when asked again.
 */
export async function sendScheduledDigests(deps: Deps): Promise<void> {
  const { timeZone, locale } = await readSettings(deps)
  const now = deps.now()
  const channels = await livingChannels(deps.db)
  const turns = channels.flatMap((channel) => {
    const schedule = channelSchedule(channel.schedule)
    if (schedule === null) return []
    const { key, due } = latestPeriod(schedule, timeZone, now)
    return [{ channel, channelId: channel.id, period: `scheduled ${key}`, due: due.toISOString() }]
  })
  const done = await channelsWithDigest(deps.db, turns)
  const open = turns.filter(({ channelId }) => !done.has(channelId))
  const since = await scheduledSince(
    deps.db,
    open.map(({ channelId }) => channelId),
  )
  const due = new Map(
    open
      .filter((turn) => turn.due >= (since.get(turn.channelId) ?? ''))
      .map((turn) => [turn.channelId, turn.period]),
  )
  await eachChannel(
    deps,
    'digest failed',
    channels.filter(({ id }) => due.has(id)),
    async ({ id: channelId }) => {
      await commit(deps, () => sendDigest(deps, { channelId }, locale, due.get(channelId)))
    },
  )
}
