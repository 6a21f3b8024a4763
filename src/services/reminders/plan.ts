import type { ChannelRow } from '../../../db/queries/channels.ts'
import { insertDigest } from '../../../db/queries/digests.ts'
import { lastMessageId, remindedAfter, reminderPeriod } from '../../../db/queries/reminders.ts'
import { type ChannelKind, channels } from '../../channels/index.ts'
import type { Deps } from '../../deps.ts'
import type { Reminder } from '../../domain/digest/reminder.ts'
import type { Locale } from '../../locales/plural.ts'
import type { Write } from '../write.ts'

const week = 7 * 86_400_000

/**
 * Puts a reminder into the outbox, unless the channel got one of the same experiment within the week. The chain of the
 * channel's messages settles races: of two who plan on the same last message one fails, plans again and sees the other's.
 */
export async function planReminder(
  deps: Deps,
  channel: ChannelRow,
  reminder: Reminder,
  locale: Locale,
): Promise<Write<null>> {
  const { experimentId, date } = reminder
  const previousId = await lastMessageId(deps.db, channel.id)
  const weekAgo = new Date(Date.parse(date) - week).toISOString().slice(0, 10)
  if (await remindedAfter(deps.db, channel.id, experimentId, weekAgo)) return { statements: [], answer: null }
  const createdAt = deps.now().toISOString()
  const digestId = deps.newId('digest')
  const row = {
    id: digestId,
    channelId: channel.id,
    period: reminderPeriod(experimentId, date),
    previousId,
    toldUpTo: '',
    content: reminder,
    quiet: false,
    createdAt,
  }
  const delivery = {
    id: deps.newId('delivery'),
    digestId,
    channelId: channel.id,
    status: 'pending' as const,
    message: channels[channel.kind as ChannelKind].renderReminder(reminder, locale),
    attempts: 0,
    nextAttemptAt: createdAt,
    leaseUntil: null,
    lastError: null,
    deliveredAt: null,
    createdAt,
  }
  return { statements: insertDigest(deps.db, row, delivery), answer: null }
}
