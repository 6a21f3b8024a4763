import type { Schedule, Weekday } from './schedule.ts'

/** When a channel gets its digest, as people write it. */
export const channelSchedulePattern =
  /^(?:off|(?:daily|weekly (?:mon|tue|wed|thu|fri|sat|sun)) (?:[01]\d|2[0-3]):[0-5]\d)$/

/** What holds for a channel that was given none. */
export const defaultChannelSchedule = 'weekly mon 09:00'

/**
 * The schedule behind the text of a channel; null where it gets no message by itself.
 *
 * @param text matching `channelSchedulePattern`; null, or anything else, stands for the default
 */
export function channelSchedule(text: string | null): Schedule | null {
  if (text === 'off') return null
  const known = text !== null && channelSchedulePattern.test(text) ? text : defaultChannelSchedule
  const [every, ...rest] = known.split(' ')
  const at = rest.at(-1) ?? ''
  return every === 'daily' ? { every: 'day', at } : { every: 'week', on: rest[0] as Weekday, at }
}
