import type { Dictionary } from '../../../locales/dictionary.ts'
import type { MetricRow } from '../../../services/resources/metric.ts'
import { PlainField } from '../../fields/plainField.tsx'
import { GUARDRAILS, guardrailField } from './initial.ts'

interface Props {
  t: Dictionary
  value(name: string): string
  guardrails: MetricRow[]
}

/** Metrics that must not get worse by more than their margins. */
export function GuardrailFields({ t, value, guardrails }: Props) {
  const texts = t.pages.tests.plan
  const guide = t.pages.testPlan
  return (
    <>
      <p class="hint">
        {texts.guardrailHint} {texts.marginHint}
      </p>
      <div class="grid">
        {GUARDRAILS.map((i) => {
          const name = guardrailField('guardrail', i)
          const margin = guardrailField('margin', i)
          return (
            <div>
              <PlainField
                form="plan"
                name={name}
                label={guide.guardrail({ number: i + 1 })}
                control={(attributes) => (
                  <select {...attributes}>
                    <option value="">{t.pages.common.none}</option>
                    {guardrails.map((one) => (
                      <option value={one.key} selected={one.key === value(name)}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                )}
              />
              <PlainField
                form="plan"
                name={margin}
                label={guide.margin({ number: i + 1 })}
                value={value(margin)}
                inputmode="decimal"
              />
            </div>
          )
        })}
      </div>
    </>
  )
}
