import type { TestNeeds } from '../../../services/stats/testNeeds.ts'
import { methodIds } from '../../../stats/methods/index.ts'
import { spendingIds } from '../../../stats/sequential/spending.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { type FailedForm, FaultNotice, valueIn } from '../failedForm.tsx'
import { Field } from '../field.tsx'
import { Needs } from './needs.tsx'
import { placeInPlan } from './place.ts'

interface Props {
  call: PageCall
  /** The primary metric's name. */
  metric: string
  guardrails: { key: string; name: string }[]
  /** What a test would take; null where the metric is not known. */
  needs: TestNeeds | null
  failed: FailedForm | undefined
}

const treatments = [1, 2, 3]

/** The form that plans a test of a hypothesis. */
export function PlanForm({ call, metric, guardrails, needs, failed }: Props) {
  const { t, id, csrf } = call
  const texts = t.pages.tests.plan
  const value = (name: string, otherwise = '') => valueIn(failed, 'plan', name, otherwise)
  return (
    <section id="plan">
      <h2>{texts.title}</h2>
      {needs === null ? null : <Needs call={call} needs={needs} />}
      <p>{texts.intro}</p>
      <FaultNotice t={t} form="plan" failed={failed} placeOf={placeInPlan(texts)} />
      <form method="post" action={`/hypotheses/${id}#faults`} class="card">
        <CsrfField value={csrf} />
        <Field form="plan" name="name" label={texts.name} value={value('name')} required maxlength={200} />
        <h3>{texts.variants}</h3>
        <p class="hint">{texts.variantsHint}</p>
        <div class="grid">
          {[0, ...treatments].map((number) => (
            <fieldset class="arm">
              <legend>{texts.variant({ number })}</legend>
              <Field
                form="plan"
                name={`key${number}`}
                label={texts.key}
                value={value(`key${number}`, ['control', 'treatment'][number])}
                required={number < 2}
                maxlength={80}
              />
              <Field
                form="plan"
                name={`variantName${number}`}
                label={texts.variantName}
                value={value(`variantName${number}`)}
                maxlength={200}
              />
              <Field
                form="plan"
                name={`weight${number}`}
                label={texts.weight}
                value={value(`weight${number}`, '1')}
                inputmode="decimal"
              />
            </fieldset>
          ))}
        </div>
        <h3>{texts.metrics}</h3>
        <p>
          {texts.primary}: <strong>{metric}</strong>. <span class="hint">{texts.primaryHint}</span>
        </p>
        <Field
          form="plan"
          name="guardrail"
          label={texts.guardrail}
          hint={texts.guardrailHint}
          control={(attributes) => (
            <select {...attributes}>
              <option value="">{t.pages.common.none}</option>
              {guardrails.map((one) => (
                <option value={one.key} selected={one.key === value('guardrail')}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        />
        <Field
          form="plan"
          name="margin"
          label={texts.margin}
          hint={texts.marginHint}
          value={value('margin')}
          inputmode="decimal"
        />
        <h3>{texts.rules}</h3>
        <Field
          form="plan"
          name="method"
          label={texts.method}
          control={(attributes) => (
            <select {...attributes}>
              {methodIds.map((method) => (
                <option value={method} selected={method === value('method', 'sequential')}>
                  {t.pages.tests.methods[method]}
                </option>
              ))}
            </select>
          )}
        />
        <Field
          form="plan"
          name="size"
          label={texts.size}
          hint={texts.sizeHint}
          value={value('size')}
          inputmode="numeric"
        />
        <Field
          form="plan"
          name="effect"
          label={texts.effect}
          hint={texts.effectHint}
          value={value('effect')}
          inputmode="decimal"
        />
        <Field form="plan" name="days" label={texts.days} value={value('days', '7')} inputmode="numeric" />
        <Field
          form="plan"
          name="spending"
          label={texts.spending}
          control={(attributes) => (
            <select {...attributes}>
              <option value="">{t.pages.common.none}</option>
              {spendingIds.map((spending) => (
                <option value={spending} selected={spending === value('spending')}>
                  {texts.spendings[spending]}
                </option>
              ))}
            </select>
          )}
        />
        <Field
          form="plan"
          name="loss"
          label={texts.loss}
          hint={texts.lossHint}
          value={value('loss')}
          inputmode="decimal"
        />
        <button type="submit">{texts.submit}</button>
      </form>
    </section>
  )
}
