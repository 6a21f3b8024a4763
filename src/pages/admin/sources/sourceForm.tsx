import type { FormState } from '../../fields/checkInput.ts'
import { Choice, Field, Form } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'

/** What was typed, and what became of it. */
export interface TypedPolicy {
  form: FormState
  /** That the form was made for. */
  version: number
  state: 'faulty' | 'stale'
}

interface Props {
  call: PageCall
  form: FormState
  /** Whether the source is one of the list; else it is typed. */
  isNamed: boolean
  version: number
}

/** Decides on a source. */
export function SourceForm({ call, form, isNamed, version }: Props) {
  const { t } = call
  const { sources, common } = t.pages
  const { source = '' } = form.values
  return (
    <section class="card asked" id="decide">
      <h2>{isNamed ? sources.on({ source }) : sources.another}</h2>
      <Form
        action="/settings/sources"
        csrf={call.csrf}
        form={form}
        t={t}
        submit={common.save}
        {...(isNamed ? { cancel: '/settings/sources' } : {})}
      >
        <input type="hidden" name="version" value={String(version)} />
        {isNamed ? (
          <input type="hidden" name="source" value={source} />
        ) : (
          <Field
            form={form}
            name="source"
            label={sources.source}
            hint={sources.sourceHint}
            required
            more={{ maxlength: '200' }}
          />
        )}
        <Choice
          form={form}
          name="consent"
          label={sources.consentLabel}
          options={[
            ['yes', sources.consentYes],
            ['no', sources.consentNo],
          ]}
        />
        <Field
          form={form}
          name="retentionDays"
          type="number"
          label={sources.days}
          hint={sources.daysHint}
          more={{ min: '1', max: '36500', step: '1' }}
        />
      </Form>
    </section>
  )
}
