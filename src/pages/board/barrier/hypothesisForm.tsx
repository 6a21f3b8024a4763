import type { BarrierRow } from '../../../services/resources/barrier.ts'
import type { MetricRow } from '../../../services/resources/metric.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Choice, Field, Form, TextField } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'

interface Props {
  call: PageCall
  barrier: BarrierRow
  /** The other barriers of the map. */
  others: BarrierRow[]
  alsoAgainst: string[]
  metrics: MetricRow[]
  form: FormState
}

/** Asks for a hypothesis against a barrier, with the metric it is about chosen or described. */
export function HypothesisForm({ call: { t, csrf }, barrier, others, alsoAgainst, metrics, form }: Props) {
  const { hypothesisForm: words } = t.pages.board
  const long = { maxlength: '5000' }
  return (
    <>
      <p>{words.lead({ barrier: barrier.title })}</p>
      <Form
        action={`/barriers/${barrier.id}/new-hypothesis`}
        csrf={csrf}
        form={form}
        t={t}
        submit={words.submit}
        cancel={`/barriers/${barrier.id}`}
      >
        {others.length === 0 ? null : (
          <details class="field" open={alsoAgainst.length > 0}>
            <summary>{words.also}</summary>
            <fieldset>
              <legend>{words.also}</legend>
              {others.map(({ id, title }) => (
                <label class="check">
                  <input type="checkbox" name="barrierIds" value={id} checked={alsoAgainst.includes(id)} />
                  {title}
                </label>
              ))}
            </fieldset>
          </details>
        )}
        <Field form={form} name="change" label={words.change} hint={words.changeHint} required more={long} />
        <TextField form={form} name="because" label={words.because} hint={words.becauseHint} />
        <Choice
          form={form}
          name="metric"
          label={words.metric}
          options={[
            ...metrics.map(({ key, name }) => [key, `${name} (${key})`] as const),
            ['', words.newMetric] as const,
          ]}
        />
        <details class="field" open={metrics.length === 0 || form.values.metric === ''}>
          <summary>{words.newMetricHeading}</summary>
          <fieldset>
            <legend>{words.newMetricHeading}</legend>
            <Field form={form} name="new/name" label={words.metricName} hint={words.metricNameHint} />
            <Field form={form} name="new/key" label={words.metricKey} hint={words.metricKeyHint} />
            <Choice
              form={form}
              name="new/type"
              label={words.metricType}
              options={Object.entries(words.metricTypes)}
            />
            <Choice
              form={form}
              name="new/goodDirection"
              label={words.goodDirection}
              options={Object.entries(words.directions)}
            />
          </fieldset>
        </details>
        <Field form={form} name="baseline" label={words.baseline} hint={words.baselineHint} />
        <RangeFields
          form={form}
          name="estimates/lift"
          legend={words.lift}
          hint={words.liftHint}
          words={words}
        />
        <RangeFields form={form} name="estimates/effortWeeks" legend={words.effort} words={words} min="0" />
        <Field
          form={form}
          name="owner"
          label={words.owner}
          hint={words.ownerHint}
          more={{ maxlength: '200' }}
        />
      </Form>
    </>
  )
}

interface RangeProps {
  form: FormState
  name: string
  legend: string
  hint?: string
  words: { low: string; likely: string; high: string }
  min?: string
}

function RangeFields({ form, name, legend, hint, words, min }: RangeProps) {
  return (
    <fieldset class="range">
      <legend>{legend}</legend>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {(['low', 'likely', 'high'] as const).map((bound) => (
        <Field
          form={form}
          name={`${name}/${bound}`}
          label={words[bound]}
          type="number"
          required
          more={min === undefined ? {} : { min }}
        />
      ))}
    </fieldset>
  )
}
