import { firstInstant } from '../../../domain/schedule/firstInstant.ts'
import type { Locale } from '../../../locales/plural.ts'
import type { FormState } from '../../fields/checkInput.ts'
import type { PageCall } from '../../page.ts'
import type { Channel } from './channels.tsx'

/** What digest is asked for. */
export interface PreviewChoice {
  channel: Channel | undefined
  mapId: string | undefined
  /** The first instant of the day that was chosen, where the team is. */
  since: string | undefined
  language: Locale | undefined
  form: FormState
}

/** The beginning of a day by the team's clocks; null where it is no date. */
function beginningOf(date: string, timeZone: string): string | null {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (!/^(?:19[7-9]|2\d\d)\d-\d\d-\d\d$/.test(date) || Number.isNaN(midnight)) return null
  return new Date(firstInstant(timeZone, midnight)).toISOString()
}

/** Reads what was chosen; what there is none of is passed over. */
export function previewChoice(
  { query, t }: Pick<PageCall, 'query' | 't'>,
  known: { channels: Channel[]; maps: { id: string }[]; timeZone: string },
): PreviewChoice {
  const { channel = '', map = '', since = '', language = '' } = query
  const from = since === '' ? undefined : beginningOf(since, known.timeZone)
  return {
    channel: known.channels.find(({ id }) => id === channel),
    mapId: known.maps.find(({ id }) => id === map)?.id,
    since: from ?? undefined,
    language: language === 'en' || language === 'ru' ? language : undefined,
    form: {
      values: { channel, map, since, language },
      faults: from === null ? [{ field: 'since', text: t.pages.channels.preview.sinceRule }] : [],
    },
  }
}
