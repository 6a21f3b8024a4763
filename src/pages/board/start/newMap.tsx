import { mapInput } from '../../../domain/map.ts'
import { mapResource } from '../../../services/resources/map.ts'
import { readSettings } from '../../../services/settings/read.ts'
import {
  blank,
  checkInput,
  type FormState,
  faultsOfRefusal,
  typedInto,
  withoutGaps,
} from '../../fields/checkInput.ts'
import { Choice, Field, Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall } from '../../page.ts'
import { toMaps } from '../toMaps.ts'

const path = '/new-map'

/** The form before anything is typed: the reader's language, the team's currency. Until the team has settings, the language suggests one. */
export async function emptyMapForm({ deps, locale }: PageCall): Promise<FormState> {
  const settings = await readSettings(deps)
  const currency = settings.version === 0 && locale === 'ru' ? 'RUB' : settings.currency
  return blank({ locale, period: 'month', currency })
}

/** Makes an empty map. */
export function MapForm({ call, form }: { call: PageCall; form: FormState }) {
  const { t, csrf } = call
  const { mapForm } = t.pages.board
  return (
    <Form action={path} csrf={csrf} form={form} t={t} submit={mapForm.submit}>
      <Field form={form} name="name" label={mapForm.name} required more={{ maxlength: '200' }} />
      <Choice
        form={form}
        name="period"
        label={mapForm.period}
        options={[
          ['month', mapForm.periods.month],
          ['week', mapForm.periods.week],
        ]}
      />
      <Choice
        form={form}
        name="locale"
        label={mapForm.language}
        options={[
          ['en', mapForm.languages.en],
          ['ru', mapForm.languages.ru],
        ]}
      />
      <Field
        form={form}
        name="currency"
        label={mapForm.currency}
        hint={mapForm.currencyHint}
        required
        more={{ maxlength: '3', size: '4' }}
      />
    </Form>
  )
}

export const newMapPage: Page = {
  path,
  role: 'editor',
  view: async (call) => ({
    title: call.t.pages.board.mapForm.title,
    place: toMaps(call),
    body: <MapForm call={call} form={await emptyMapForm(call)} />,
  }),
}

export const newMap: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, t } = call
    const { mapForm } = t.pages.board
    const values = typedInto(call, ['name', 'period', 'locale', 'currency'])
    const again = (faults: FormState['faults']) => ({
      title: mapForm.title,
      place: toMaps(call),
      status: 422,
      body: <MapForm call={call} form={{ values, faults }} />,
    })
    const labels = { ...mapForm, locale: mapForm.language } as Record<string, unknown>
    const named = Object.fromEntries(Object.keys(values).map((field) => [field, String(labels[field])]))
    const checked = checkInput(mapInput, withoutGaps(values), t, named, { currency: mapForm.currencyHint })
    if (!checked.ok) return again(checked.faults)
    try {
      const { view } = await call.write(() => mapResource.plan.create(deps, actor, checked.input, ''))
      return { redirect: `/maps/${(view as { id: string }).id}` }
    } catch (error) {
      return again(faultsOfRefusal(call.t, error))
    }
  },
}
