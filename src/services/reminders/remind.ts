import { type ChannelRow, livingChannels } from '../../../db/queries/channels.ts'
import type { Deps } from '../../deps.ts'
import { channelSchedule } from '../../domain/schedule/channelSchedule.ts'
import { calendarDate } from '../calendarDate.ts'
import { eachChannel } from '../digests/eachChannel.ts'
import { readSettings } from '../settings/read.ts'
import { commit } from '../write.ts'
import { remindersDue } from './due.ts'
import { planReminder } from './plan.ts'

/** Stores a reminder of each experiment that waits for somebody, for each channel that is told of its map, once a week. */
export async function remindOfExperiments(deps: Deps): Promise<void> {
  const { timeZone, locale } = await readSettings(deps)
  const due = await remindersDue(deps, calendarDate(deps.now(), timeZone), timeZone)
  const channels = (await livingChannels(deps.db)).filter((one) => channelSchedule(one.schedule) !== null)
  await eachChannel(deps, 'reminder failed', channels, async (channel) => {
    for (const { mapId, reminder } of due)
      if (isToldOf(channel, mapId))
        await commit(deps, () => planReminder(deps, channel, reminder, channel.locale ?? locale))
  })
}

const isToldOf = ({ mapIds }: ChannelRow, mapId: string): boolean =>
  mapIds.length === 0 || mapIds.includes(mapId)
