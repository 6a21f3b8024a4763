import { spendingIds } from '../../../stats/sequential/spending.ts'
import { PlainField } from '../../fields/plainField.tsx'
import { typedNumber } from '../../fields/typedNumber.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { type FailedForm, FaultNotice, valueIn } from '../failedForm.tsx'
import { figures } from '../figures.ts'
import { AdvancedFields } from './advancedFields.tsx'
import { GuardrailFields } from './guardrailFields.tsx'
import { initialPlan } from './initial.ts'
import { MethodChoice } from './methodChoice.tsx'
import { Outlook } from './outlook.tsx'
import { placeInPlan } from './place.ts'
import type { PlanSubject } from './subject.ts'
import { VariantFields } from './variantFields.tsx'

interface Props {
  call: PageCall
  subject: PlanSubject
  /** Where the form is sent, and where it is tried out. */
  action: string
  tryAction: string
  submit: string
  intro: string
  failed: FailedForm | undefined
}

/** The form that plans a test, with what the plan takes beside it; computed anew while people type. */
export function PlanForm({ call, subject, action, tryAction, submit, intro, failed }: Props) {
  const { t, locale, csrf } = call
  const texts = t.pages.tests.plan
  const { steps, ...guide } = t.pages.testPlan
  const initial = initialPlan(subject.draft)
  const value = (name: string) => valueIn(failed, 'plan', name, initial[name] ?? '')
  const { hypothesis, metric, draft } = subject
  const keptEffect = draft === undefined ? undefined : keptAbsolute(draft.plan)
  const isShare = metric?.type === 'proportion'
  return (
    <section id="plan">
      <h2>{draft === undefined ? texts.title : guide.edit.title}</h2>
      <p>{intro}</p>
      <FaultNotice t={t} form="plan" failed={failed} placeOf={placeInPlan(t)} />
      <div class="planner">
        <form
          method="post"
          action={`${action}#faults`}
          class="card"
          data-live="#outlook"
          data-live-action={tryAction}
        >
          <CsrfField value={csrf} />
          {draft === undefined ? null : <input type="hidden" name="version" value={draft.version} />}
          <PlainField
            form="plan"
            name="name"
            label={texts.name}
            value={value('name')}
            required
            maxlength={200}
          />
          <p>
            {texts.primary}: <strong>{metric?.name ?? hypothesis.metric}</strong>.{' '}
            <span class="hint">{texts.primaryHint}</span>
          </p>
          <h3>{steps.effect}</h3>
          <PlainField
            form="plan"
            name="effect"
            label={texts.effect}
            hint={
              keptEffect === undefined
                ? texts.effectHint
                : `${texts.effectHint} ${guide.keptAbsolute({ size: figures(locale, t).threshold(metric, keptEffect) })}`
            }
            value={value('effect')}
            inputmode="decimal"
          />
          {hypothesis.baseline !== null && !isBaselineTyped(failed) ? null : (
            <PlainField
              form="plan"
              name="baseline"
              label={guide.baseline}
              hint={isShare ? guide.baselineHint.share : guide.baselineHint.amount}
              value={value('baseline')}
              inputmode="decimal"
            />
          )}
          {isShare || hypothesis.baseline?.standardDeviation !== undefined ? null : (
            <PlainField
              form="plan"
              name="standardDeviation"
              label={guide.standardDeviation}
              hint={guide.standardDeviationHint}
              value={value('standardDeviation')}
              inputmode="decimal"
            />
          )}
          <h3>{steps.method}</h3>
          <MethodChoice call={call} subject={subject} chosen={value('method')} />
          <details open={value('spending') !== '' || value('loss') !== '' || value('method') === 'bayesian'}>
            <summary>{guide.more}</summary>
            <PlainField
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
            <PlainField
              form="plan"
              name="loss"
              label={texts.loss}
              hint={texts.lossHint}
              value={value('loss')}
              inputmode="decimal"
            />
          </details>
          <h3>{steps.size}</h3>
          <PlainField
            form="plan"
            name="size"
            label={texts.size}
            hint={guide.sizeHint}
            value={value('size')}
            inputmode="numeric"
          />
          <PlainField form="plan" name="days" label={texts.days} value={value('days')} inputmode="numeric" />
          <h3>{steps.variants}</h3>
          <VariantFields t={t} value={value} count={Math.max(4, draft?.variants.length ?? 0)} />
          <h3>{steps.guardrails}</h3>
          <GuardrailFields t={t} value={value} guardrails={subject.guardrails} />
          <AdvancedFields t={t} value={value} metrics={subject.guardrails} />
          <div class="actions">
            <button type="submit">{submit}</button>
            <button type="submit" class="quiet" formaction={`${tryAction}#outlook`} formnovalidate>
              {guide.outlook.compute}
            </button>
          </div>
        </form>
        <Outlook
          call={call}
          subject={subject}
          size={typedNumber(value('size'), locale)}
          method={value('method')}
        />
      </div>
    </section>
  )
}

/** A minimum effect in the metric's unit, which the form has no field for. */
function keptAbsolute(plan: string): { absolute: number } | undefined {
  const { minimumEffect } = JSON.parse(plan) as { minimumEffect?: number | { absolute: number } }
  return typeof minimumEffect === 'object' ? minimumEffect : undefined
}

const isBaselineTyped = (failed: FailedForm | undefined): boolean =>
  failed !== undefined && failed.value('baseline') !== ''
