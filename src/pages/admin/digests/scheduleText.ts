import { channelSchedule } from '../../../domain/schedule/channelSchedule.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'

/** When a channel gets its digest, in words. */
export function scheduleText(t: Dictionary, schedule: string | null): string {
  const { schedules } = t.pages.admin.channel
  if (schedule === null) return schedules['']
  const turns = channelSchedule(schedule)
  if (turns === null || turns.every === 'minutes') return schedules.off
  return `${schedules[turns.every === 'day' ? 'daily' : turns.on]}, ${turns.at}`
}
