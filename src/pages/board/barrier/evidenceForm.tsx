import type { BarrierRow } from '../../../services/resources/barrier.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Choice, Field, Form, TextField } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import { slices } from './evidenceInput.ts'

/** What most pieces of evidence need; the rest is folded away. */
const inSight = ['source', 'date', 'sampleSize', 'affected', 'quote']

interface Props {
  call: PageCall
  barrier: BarrierRow
  form: FormState
  today: string
  action: string
  submit: string
  /** The version of what is corrected; what it is known by elsewhere stays as it is then. */
  version?: string
}

/** Asks for one observation or claim. */
export function EvidenceForm({ call: { t, csrf }, barrier, form, today, action, submit, version }: Props) {
  const { evidenceForm: words, evidenceSources } = t.pages.board
  const own = form.values.source ?? ''
  const known = Object.entries(evidenceSources)
  const sources = own === '' || own in evidenceSources ? known : [...known, [own, own] as [string, string]]
  const isFolded = (name: string) => !inSight.includes(name)
  const isOpen =
    form.faults.some(({ field }) => isFolded(field)) ||
    Object.entries(form.values).some(
      ([name, value]) => isFolded(name) && value !== '' && value !== 'observation',
    )
  return (
    <>
      <p>{words.lead({ barrier: barrier.title })}</p>
      <Form action={action} csrf={csrf} form={form} t={t} submit={submit} cancel={`/barriers/${barrier.id}`}>
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        <Choice form={form} name="source" label={words.source} options={sources} />
        <Field form={form} name="date" label={words.date} type="date" required more={{ max: today }} />
        <Field form={form} name="sampleSize" label={words.sampleSize} type="number" more={{ min: '0' }} />
        <Field form={form} name="affected" label={words.affected} type="number" more={{ min: '0' }} />
        <TextField form={form} name="quote" label={words.quote} hint={words.quoteHint} />
        <details class="field" open={isOpen}>
          <summary>{words.more}</summary>
          <Choice
            form={form}
            name="kind"
            label={words.kind}
            hint={words.kindHint}
            options={Object.entries(words.kinds)}
          />
          <Field
            form={form}
            name="sentiment"
            label={words.sentiment}
            hint={words.sentimentHint}
            type="number"
            more={{ min: '-1', max: '1' }}
          />
          <Field form={form} name="url" label={words.url} type="url" />
          {version === undefined ? (
            <Field form={form} name="externalId" label={words.externalId} hint={words.externalIdHint} />
          ) : null}
          <fieldset>
            <legend>{words.slices}</legend>
            {slices.map((name) => (
              <Field form={form} name={name} label={words[name]} more={{ maxlength: '200' }} />
            ))}
          </fieldset>
          <fieldset>
            <legend>{words.claim}</legend>
            <Field form={form} name="claim/lift" label={words.lift} type="number" />
            <Field
              form={form}
              name="claim/baseline"
              label={words.baseline}
              hint={words.baselineHint}
              type="number"
              more={{ min: '0', max: '100' }}
            />
          </fieldset>
        </details>
      </Form>
    </>
  )
}
