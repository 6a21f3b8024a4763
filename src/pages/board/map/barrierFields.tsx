import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Locale } from '../../../locales/plural.ts'
import type { BarrierRow } from '../../../services/resources/barrier.ts'
import type { FieldFault, FormState } from '../../fields/checkInput.ts'
import { Choice, Field, TextField } from '../../fields/formFields.tsx'
import { typedPercent } from '../../fields/typedNumber.ts'

/** The fields of a barrier's form. */
export const barrierFields = ['title', 'description', 'type', 'affectedShare', 'segment', 'touchpoint']

/** A barrier as the API takes it, from what was typed; undefined where nothing was. */
export function typedBarrier(values: Record<string, string>, locale: Locale) {
  const given = Object.entries(values).map(([field, text]) => [field, text === '' ? undefined : text])
  return {
    ...Object.fromEntries(given),
    affectedShare: typedPercent(values.affectedShare, locale),
  } as Record<string, string | number | undefined>
}

/** A barrier as its form shows it. */
export function barrierValues(barrier: BarrierRow): Record<string, string> {
  const { affectedShare } = barrier
  return {
    ...Object.fromEntries(
      barrierFields.map((field) => [field, String(barrier[field as keyof BarrierRow] ?? '')]),
    ),
    affectedShare: affectedShare === null ? '' : String(Number((affectedShare * 100).toPrecision(12))),
  }
}

export function barrierLabels({ pages }: Dictionary): Record<string, string> {
  const { barrierForm: words } = pages.board
  return { ...words, lead: '', title: words.barrierTitle }
}

/** A share that is no percentage from 0 to 100: the fault, in words. */
export function shareFaults({ pages }: Dictionary, share: unknown): FieldFault[] {
  const { barrierForm, form } = pages.board
  const fits = share === undefined || (typeof share === 'number' && share >= 0 && share <= 1)
  return fits ? [] : [{ field: 'affectedShare', text: form.percent({ field: barrierForm.affectedShare }) }]
}

export function BarrierFields({ t, form }: { t: Dictionary; form: FormState }) {
  const { barrierForm: words, barrierTypes } = t.pages.board
  const { type = '' } = form.values
  const own: [string, string][] = type === '' || type in barrierTypes ? [] : [[type, type]]
  return (
    <>
      <Field
        form={form}
        name="title"
        label={words.barrierTitle}
        hint={words.barrierTitleHint}
        required
        more={{ maxlength: '300' }}
      />
      <TextField form={form} name="description" label={words.description} />
      <Choice
        form={form}
        name="type"
        label={words.type}
        options={[['', words.noType], ...Object.entries(barrierTypes), ...own]}
      />
      <Field
        form={form}
        name="affectedShare"
        label={words.affectedShare}
        hint={words.affectedShareHint}
        type="number"
        more={{ min: '0', max: '100' }}
      />
      <Field form={form} name="segment" label={words.segment} more={{ maxlength: '200' }} />
      <Field form={form} name="touchpoint" label={words.touchpoint} more={{ maxlength: '200' }} />
    </>
  )
}
