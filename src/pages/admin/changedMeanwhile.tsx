import type { readSettings } from '../../services/settings/read.ts'
import type { FormState } from '../fields/checkInput.ts'
import type { PageCall } from '../page.ts'
import { Conflict } from '../parts/conflict.tsx'

export type Settings = Awaited<ReturnType<typeof readSettings>>

/** Both versions of the settings, where somebody else has stored some meanwhile. */
export function ChangedMeanwhile({ call, now, form }: { call: PageCall; now: Settings; form: FormState }) {
  const { settings } = call.t.pages.admin
  const language = (value: string | undefined) =>
    value === 'en' || value === 'ru' ? settings.languages[value] : (value ?? '')
  const { timeZone = '', locale, currency = '', 'digest/nextTests': nextTests = '' } = form.values
  return (
    <Conflict
      t={call.t}
      fields={[
        { label: settings.timeZone, theirs: now.timeZone, mine: timeZone },
        { label: settings.locale, theirs: language(now.locale), mine: language(locale) },
        { label: settings.currency, theirs: now.currency, mine: currency },
        { label: settings.nextTests, theirs: String(now.digest.nextTests), mine: nextTests },
      ]}
    />
  )
}
