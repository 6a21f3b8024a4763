import { plannedMethods } from '../../domain/calendar/methodPrice.ts'
import type { FormState } from '../fields/checkInput.ts'
import { Choice, Field } from '../fields/formFields.tsx'
import type { PageCall } from '../page.ts'
import { Notice } from '../parts/notice.tsx'
import { APART } from './asked.ts'

interface Props {
  call: PageCall
  form: FormState
  /** What can be kept apart, and whether it is. */
  apart: { hypothesisId: string; change: string; marked: boolean }[]
}

/** What a calendar is asked for; an address that can be sent on, as nothing is stored by asking. */
export function AskForm({ call: { t, id }, form, apart }: Props) {
  const texts = t.pages.calendar.form
  return (
    <form action={`/maps/${id}/calendar`}>
      {form.faults.length === 0 ? null : (
        <Notice tone="bad" title={t.pages.common.errors.faults} role="alert">
          <ul>
            {form.faults.map(({ text }) => (
              <li>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="filters">
        <Field form={form} name="from" label={texts.from} type="date" required />
        <Field
          form={form}
          name="weeks"
          label={texts.weeks}
          type="number"
          required
          more={{ min: '1', max: '104', step: '1' }}
        />
        <Field
          form={form}
          name="capacity"
          label={texts.capacity}
          type="number"
          more={{ min: '0', max: '1000', placeholder: texts.capacityHint }}
        />
        <Choice
          form={form}
          name="method"
          label={texts.method}
          options={plannedMethods.map((method) => [method, texts.methods[method]] as const)}
        />
        <button type="submit">{texts.submit}</button>
      </div>
      {apart.length < 2 ? null : (
        <details open={apart.some(({ marked }) => marked)}>
          <summary>{texts.apart}</summary>
          <fieldset class="ticks">
            <legend class="hint">{texts.apartHint}</legend>
            {apart.map(({ hypothesisId, change, marked }) => (
              <label>
                <input type="checkbox" name={`${APART}${hypothesisId}`} value="1" checked={marked} />
                {change}
              </label>
            ))}
          </fieldset>
        </details>
      )}
    </form>
  )
}
