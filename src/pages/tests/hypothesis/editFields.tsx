import type { Hypothesis } from '../../../../db/queries/hypotheses.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Locale } from '../../../locales/plural.ts'
import type { BarrierRow } from '../../../services/resources/barrier.ts'
import type { MetricRow } from '../../../services/resources/metric.ts'
import { cleared } from '../../board/map/editing.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Choice, Field, TextField } from '../../fields/formFields.tsx'
import { typedNumber, typedPercent } from '../../fields/typedNumber.ts'

/** The fields of the form, but the barriers, which are ticked. */
export const hypothesisFields = [
  ...['change', 'because', 'metric', 'owner'],
  ...['baseline/value', 'baseline/standardDeviation', 'baseline/source'],
]

/** What the form works with. */
export interface Around {
  metrics: MetricRow[]
  /** Those of the map that are not put away, and those that the hypothesis is against already. */
  barriers: BarrierRow[]
}

const isShare = ({ metrics }: Around, key: string | undefined): boolean =>
  metrics.find((metric) => metric.key === key)?.type === 'proportion'

const shown = (value: number | undefined, factor = 1): string =>
  value === undefined ? '' : String(Number((value * factor).toPrecision(12)))

/** A hypothesis as its form shows it. */
export function hypothesisValues(hypothesis: Hypothesis, around: Around): Record<string, string> {
  const { change, because, metric, owner, baseline, barrierIds } = hypothesis
  return {
    change,
    because: because ?? '',
    metric,
    owner: owner ?? '',
    'baseline/value': shown(baseline?.value, isShare(around, metric) ? 100 : 1),
    'baseline/standardDeviation': shown(baseline?.standardDeviation),
    'baseline/source': baseline?.source ?? '',
    barrierIds: barrierIds.join(' '),
  }
}

/** What was typed, as the API takes it; what is left empty is cleared. */
export function hypothesisPatch(values: Record<string, string>, around: Around, locale: Locale): object {
  const { change, metric, barrierIds = '' } = values
  const share = isShare(around, metric)
  const value = (share ? typedPercent : typedNumber)(values['baseline/value'], locale)
  const deviation = typedNumber(values['baseline/standardDeviation'], locale)
  const source = values['baseline/source']
  const hasBaseline = value !== undefined || deviation !== undefined || Boolean(source)
  const baseline = {
    value: value ?? Number.NaN,
    ...(deviation === undefined ? {} : { standardDeviation: deviation }),
    ...(source ? { source } : {}),
  }
  return {
    change,
    metric,
    barrierIds: barrierIds.split(' ').filter(Boolean),
    ...cleared({
      because: values.because || undefined,
      owner: values.owner || undefined,
      baseline: hasBaseline ? baseline : undefined,
    }),
  }
}

export function hypothesisLabels({ pages }: Dictionary): Record<string, string> {
  const { hypothesisForm: words } = pages.board
  const { hypothesis } = pages.editing
  return {
    ...{ change: words.change, because: words.because, metric: words.metric, owner: words.owner },
    'baseline/value': hypothesis.baseline,
    'baseline/standardDeviation': hypothesis.deviation,
    'baseline/source': hypothesis.source,
    barrierIds: hypothesis.barriers,
  }
}

export function HypothesisFields({ t, form, around }: { t: Dictionary; form: FormState; around: Around }) {
  const { hypothesisForm: words } = t.pages.board
  const { hypothesis } = t.pages.editing
  const labels = hypothesisLabels(t)
  const against = (form.values.barrierIds ?? '').split(' ')
  const share = isShare(around, form.values.metric)
  return (
    <>
      <TextField form={form} name="change" label={words.change} hint={words.changeHint} required />
      <TextField form={form} name="because" label={words.because} hint={words.becauseHint} />
      <fieldset id="f-barrierIds">
        <legend>{hypothesis.barriers}</legend>
        {around.barriers.map(({ id, title }) => (
          <label class="check">
            <input type="checkbox" name="barrierIds" value={id} checked={against.includes(id)} />
            {title}
          </label>
        ))}
      </fieldset>
      <Choice
        form={form}
        name="metric"
        label={words.metric}
        options={around.metrics.map(({ key, name }) => [key, `${name} (${key})`] as const)}
      />
      <Field
        form={form}
        name="baseline/value"
        label={hypothesis.baseline}
        hint={share ? hypothesis.baselineShare : hypothesis.baselineAmount}
        more={share ? { inputmode: 'decimal' } : {}}
      />
      {share ? null : (
        <Field
          form={form}
          name="baseline/standardDeviation"
          label={hypothesis.deviation}
          more={{ inputmode: 'decimal' }}
        />
      )}
      <Field
        form={form}
        name="baseline/source"
        label={labels['baseline/source'] ?? ''}
        more={{ maxlength: '200' }}
      />
      <Field
        form={form}
        name="owner"
        label={words.owner}
        hint={words.ownerHint}
        more={{ maxlength: '200' }}
      />
    </>
  )
}
