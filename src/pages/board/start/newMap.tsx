import { mapInput } from '../../../domain/map.ts'
import { mapResource } from '../../../services/resources/map.ts'
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

/** Makes an empty map. */
export function MapForm({ call, form }: { call: PageCall; form: FormState }) {
  const { t, csrf, locale } = call
  const { mapForm } = t.pages.board
  const start = { locale, period: 'month', currency: locale === 'ru' ? 'RUB' : 'EUR', ...form.values }
  const filled = { ...form, values: start }
  return (
    <Form action={path} csrf={csrf} form={filled} t={t} submit={mapForm.submit}>
      <Field form={filled} name="name" label={mapForm.name} required more={{ maxlength: '200' }} />
      <Choice
        form={filled}
        name="period"
        label={mapForm.period}
        options={[
          ['month', mapForm.periods.month],
          ['week', mapForm.periods.week],
        ]}
      />
      <Choice
        form={filled}
        name="locale"
        label={mapForm.language}
        options={[
          ['en', mapForm.languages.en],
          ['ru', mapForm.languages.ru],
        ]}
      />
      <Field
        form={filled}
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
    body: <MapForm call={call} form={blank()} />,
  }),
}

export const newMap: Action = {
  path,
  role: 'editor',
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
      return again(faultsOfRefusal(error))
    }
  },
}
