import type { PageCall } from '../../page.ts'
import { type FailedForm, valueIn } from '../failedForm.tsx'
import { PlanForm } from './form.tsx'
import { initialPlan } from './initial.ts'
import { planSubject } from './subject.ts'

/** The form that plans a new test of the hypothesis that the page is about. */
export async function NewPlan({ call, failed }: { call: PageCall; failed: FailedForm | undefined }) {
  const { t, id } = call
  const initial = initialPlan(undefined)
  const value = (name: string) => valueIn(failed, 'plan', name, initial[name] ?? '')
  return (
    <PlanForm
      call={call}
      subject={await planSubject(call.deps, id, undefined, value, call.locale)}
      action={`/hypotheses/${id}`}
      tryAction={`/hypotheses/${id}/plan`}
      submit={t.pages.tests.plan.submit}
      intro={t.pages.tests.plan.intro}
      failed={failed}
    />
  )
}
