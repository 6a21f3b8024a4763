import { channelSchedule } from '../../../domain/schedule/channelSchedule.ts'
import { nextDue } from '../../../domain/schedule/nextDue.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'

/** When a channel gets its digest, in words. */
export function scheduleText(t: Dictionary, schedule: string | null): string {
  const { schedules } = t.pages.admin.channel
  const turns = channelSchedule(schedule)
  if (turns === null || turns.every === 'minutes') return schedules.off
  const days = schedules[turns.every === 'day' ? 'daily' : turns.on]
  return t.pages.channels.schedule.at({ days, time: turns.at })
}

/** When a channel gets its next digest by itself; null where it gets none. */
export function nextRun(schedule: string | null, timeZone: string, now: Date): string | null {
  const turns = channelSchedule(schedule)
  return turns === null ? null : nextDue(turns, timeZone, now).toISOString()
}
