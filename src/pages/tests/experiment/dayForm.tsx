import { PlainField } from '../../fields/plainField.tsx'
import { CsrfField } from '../../parts/csrfField.tsx'
import { type FailedForm, FaultNotice, valueIn } from '../failedForm.tsx'
import { placeOnDay } from './day.ts'
import type { SectionProps } from './load.ts'
import { measureName, measuresOf } from './measures.ts'
import { ModeField } from './modeField.tsx'

/** The form that records one day: for every variant its people, and for every metric what they did. */
export function DayForm({ call, loaded, failed }: SectionProps & { failed: FailedForm | undefined }) {
  const { t } = call
  const { experiment, metrics, analysis } = loaded
  const texts = t.pages.tests.experiment.record
  const value = (name: string) => valueIn(failed, 'day', name)
  return (
    <details open={(experiment.status !== 'stopped' && analysis === null) || failed?.form === 'day'}>
      <summary>{texts.day}</summary>
      <FaultNotice t={t} form="day" failed={failed} placeOf={placeOnDay(call, loaded, failed)} />
      <form method="post" action={`/experiments/${experiment.id}#faults`} class="card">
        <CsrfField value={call.csrf} />
        <input type="hidden" name="form" value="day" />
        <p class="hint">{experiment.mode === 'cumulative' ? texts.cumulativeHint : texts.dayHint}</p>
        <ModeField t={t} form="day" mode={experiment.mode} value={value('mode')} />
        <PlainField form="day" name="date" label={texts.date} type="date" value={value('date')} required />
        <div class="grid">
          {experiment.variants.map((variant, i) => (
            <fieldset class="arm">
              <legend>{variant.name ?? variant.key}</legend>
              <PlainField
                form="day"
                name={`n-${i}`}
                label={texts.people}
                value={value(`n-${i}`)}
                inputmode="numeric"
              />
              {metrics.flatMap((metric, j) =>
                measuresOf[metric.type].map((measure) => (
                  <PlainField
                    form="day"
                    name={`${measure}-${i}-${j}`}
                    label={`${metric.name}: ${measureName(t, metric.type, measure)}`}
                    value={value(`${measure}-${i}-${j}`)}
                    // Amounts may be below zero, and the keypad of decimals has no minus on some telephones.
                    {...(metric.type === 'proportion' ? { inputmode: 'decimal' as const } : {})}
                  />
                )),
              )}
            </fieldset>
          ))}
        </div>
        <button type="submit">{texts.submit}</button>
      </form>
    </details>
  )
}
