import { channelSchedule } from '../../../domain/schedule/channelSchedule.ts'
import type { FieldFault } from '../../fields/checkInput.ts'
import { faultsOfRefusal, typedInto } from '../../fields/checkInput.ts'
import type { FormCall, PageCall } from '../../page.ts'
import type { Channel } from './channels.tsx'

const fields = ['kind', 'name', 'url', 'locale', 'every', 'time'] as const

/** What is chosen by ticking: maps, and what to be told of at once. */
export interface Ticked {
  mapIds: string[]
  events: string[]
}

export const channelTyped = (call: FormCall) => ({
  values: typedInto(call, fields),
  ticked: { mapIds: call.fields('mapIds'), events: call.fields('events') },
})

/** A channel as the form shows it; without its address, which nobody sees again. */
export function channelValues({ kind, name, locale, schedule }: Channel): Record<string, string> {
  const turns = channelSchedule(schedule)
  const usual = { every: schedule === null ? '' : 'off', time: '09:00' }
  const when =
    schedule === null || turns === null || turns.every === 'minutes'
      ? usual
      : { every: turns.every === 'day' ? 'daily' : turns.on, time: turns.at }
  return { kind, name, url: '', locale: locale ?? '', ...when }
}

/** How a channel keeps what was chosen; null for the usual. */
export function scheduleOf({ every = '', time = '' }: Record<string, string>): string | null {
  if (every === '' || every === 'off') return every || null
  return every === 'daily' ? `daily ${time}` : `weekly ${every} ${time}`
}

/** What the form calls the fields of a channel. */
export function channelLabels({ t }: PageCall): Record<string, string> {
  const { kind, name, url, locale, time } = t.pages.admin.channel
  return { kind, name, url, locale, schedule: time }
}

/** Faults at the fields of the form: what is wrong with a schedule is its time. */
export const atFields = (faults: FieldFault[]): FieldFault[] =>
  faults.map((fault) => (fault.field === 'schedule' ? { ...fault, field: 'time' } : fault))

/** What the service has against a channel, in the reader's words; anything else than faults goes on. */
export function channelRefusal({ t }: PageCall, error: unknown): FieldFault[] {
  return faultsOfRefusal(t, error).map((fault) =>
    fault.field === 'url' ? { ...fault, text: t.pages.admin.channel.urlRule } : fault,
  )
}
