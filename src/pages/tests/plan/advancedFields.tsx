import type { Dictionary } from '../../../locales/dictionary.ts'
import type { MetricRow } from '../../../services/resources/metric.ts'
import { PlainField } from '../../fields/plainField.tsx'
import { initialPlan, SECONDARIES, secondaryField } from './initial.ts'

interface Props {
  t: Dictionary
  value(name: string): string
  metrics: MetricRow[]
}

const fields = ['alpha', 'power', ...SECONDARIES.map(secondaryField)]

/** What most plans leave as it is: the two risks of being wrong, and metrics that are only looked at. */
export function AdvancedFields({ t, value, metrics }: Props) {
  const texts = t.pages.testPlan.advanced
  const usual = initialPlan(undefined)
  return (
    <details open={fields.some((name) => value(name) !== (usual[name] ?? ''))}>
      <summary>{texts.title}</summary>
      <div class="grid">
        {(['alpha', 'power'] as const).map((name) => (
          <PlainField
            form="plan"
            name={name}
            label={texts[name]}
            hint={texts.hints[name]}
            value={value(name)}
            inputmode="decimal"
          />
        ))}
      </div>
      <p class="hint">{texts.secondaryHint}</p>
      <div class="grid">
        {SECONDARIES.map((number) => {
          const name = secondaryField(number)
          return (
            <PlainField
              form="plan"
              name={name}
              label={texts.secondary({ number: number + 1 })}
              control={(attributes) => (
                <select {...attributes}>
                  <option value="">{t.pages.common.none}</option>
                  {metrics.map((one) => (
                    <option value={one.key} selected={one.key === value(name)}>
                      {one.name}
                    </option>
                  ))}
                </select>
              )}
            />
          )
        })}
      </div>
    </details>
  )
}
