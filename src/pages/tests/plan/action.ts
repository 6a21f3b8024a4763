import { experimentResource } from '../../../services/resources/experiment.ts'
import type { Action, FormCall, View } from '../../page.ts'
import { failedForm } from '../failedForm.tsx'
import { hypothesisView } from '../hypothesis.tsx'
import { planInput } from './input.ts'
import { planSubject } from './subject.ts'

/** Plans a test of a hypothesis: makes a draft. */
export const planTest: Action = {
  path: '/hypotheses/{id}',
  role: 'editor',
  once: true,
  run: async (call) => {
    const subject = await planSubject(call.deps, call.id, undefined, call.field, call.locale)
    try {
      const input = planInput(subject, call.field, call.locale)
      const { view } = await call.write(() =>
        experimentResource.plan.create(call.deps, call.actor, input, ''),
      )
      return { redirect: `/experiments/${(view as { id: string }).id}` }
    } catch (error) {
      return hypothesisView(call, failedForm('plan', error, call.field))
    }
  },
}

/** Shows what the plan would take as it is typed, and writes nothing. */
export const tryPlan: Action = {
  path: '/hypotheses/{id}/plan',
  role: 'editor',
  run: (call) => triedOut(call),
}

async function triedOut(call: FormCall): Promise<View> {
  const view = await hypothesisView(call, { form: 'plan', faults: [], value: call.field })
  return { ...view, status: 200 }
}
