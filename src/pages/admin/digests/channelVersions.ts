import type { Dictionary } from '../../../locales/dictionary.ts'
import { channelValues, scheduleOf, type Ticked } from './channelForm.ts'
import type { Channel } from './channels.tsx'
import { scheduleText } from './scheduleText.ts'

/** A channel as it is stored, beside what somebody had typed; the address is told of, never shown. */
export function channelVersions(
  t: Dictionary,
  channel: Channel,
  typed: Record<string, string>,
  ticked: Ticked,
  maps: Map<string, string>,
) {
  const { channel: labels, digests, settings } = t.pages.admin
  const { page } = t.pages.channels
  const stored = channelValues(channel)
  const language = (value = '') =>
    value === 'en' || value === 'ru' ? settings.languages[value] : digests.readersLanguage
  const { titles } = t.events
  const events = (chosen: string[]) =>
    chosen.map((one) => (one in titles ? titles[one as keyof typeof titles] : one)).join('; ') ||
    page.noEvents
  const mapsOf = (ids: string[]) => ids.map((id) => maps.get(id) ?? id).join(', ') || digests.allMaps
  return [
    { label: labels.name, theirs: channel.name, mine: typed.name ?? '' },
    { label: labels.url, theirs: page.urlSame, mine: typed.url ? page.urlOther : page.urlSame },
    { label: labels.locale, theirs: language(stored.locale), mine: language(typed.locale) },
    {
      label: labels.schedule,
      theirs: scheduleText(t, channel.schedule),
      mine: scheduleText(t, scheduleOf(typed)),
    },
    { label: labels.events, theirs: events(channel.events), mine: events(ticked.events) },
    { label: labels.maps, theirs: mapsOf(channel.mapIds), mine: mapsOf(ticked.mapIds) },
  ]
}
