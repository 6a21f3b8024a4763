import { said } from '../../../domain/fault.ts'
import { AppError } from '../../../errors.ts'
import { findExperiment } from '../../../services/analyses/subject.ts'
import { experimentResource } from '../../../services/resources/experiment.ts'
import { mapStore } from '../../../services/resources/map.ts'
import type { Action, FormCall, Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { type FailedForm, failedForm, valueIn } from '../failedForm.tsx'
import { PlanForm } from './form.tsx'
import { initialPlan } from './initial.ts'
import { planInput } from './input.ts'
import { planSubject } from './subject.ts'
import { planVersions } from './versions.ts'

/** The plan of a draft in the form that made it. */
export const editPlanPage: Page = {
  path: '/experiments/{id}/plan',
  role: 'editor',
  view: (call) => editView(call),
}

/** Keeps the plan of a draft as it was edited. */
export const editPlan: Action = {
  path: '/experiments/{id}/plan',
  role: 'editor',
  once: true,
  run: async (call) => {
    const draft = await findExperiment(call.deps, call.id)
    const subject = await planSubject(call.deps, draft.hypothesisId, draft, call.field, call.locale)
    try {
      const { hypothesisId: _same, ...patch } = planInput(subject, call.field, call.locale)
      const version = Number(call.field('version'))
      await call.write(() =>
        experimentResource.plan.update(call.deps, call.actor, { id: call.id, version }, patch),
      )
      return { redirect: `/experiments/${call.id}` }
    } catch (error) {
      if (error instanceof AppError && error.code === 'stale_version')
        return editView(call, { form: 'plan', faults: [], value: call.field }, 412)
      return editView(call, failedForm('plan', error, call.field), 422)
    }
  },
}

/** Shows what the edited plan would take, and writes nothing. */
export const tryEditedPlan: Action = {
  path: '/experiments/{id}/plan/try',
  role: 'editor',
  run: (call: FormCall) => editView(call, { form: 'plan', faults: [], value: call.field }),
}

async function editView(call: PageCall, failed?: FailedForm, status = 200): Promise<View> {
  const { deps, t, id } = call
  const texts = t.pages.testPlan.edit
  const draft = await findExperiment(deps, id)
  if (draft.status !== 'draft')
    throw new AppError('plan_frozen', said('frozen', { id: draft.id, parts: 'plan' }))
  const initial = initialPlan(draft)
  const value = (name: string) => valueIn(failed, 'plan', name, initial[name] ?? '')
  const subject = await planSubject(deps, draft.hypothesisId, draft, value, call.locale)
  const { hypothesis, metric } = subject
  return {
    title: draft.name,
    status,
    place: { map: await mapStore.find(deps.db, draft.mapId), steps: [[`/experiments/${id}`, texts.back]] },
    body: (
      <>
        {status === 412 ? (
          <Conflict t={t} fields={planVersions(call, (name) => initial[name] ?? '', value)} />
        ) : null}
        <p class="sentence">
          {t.pages.tests.hypothesis.sentence({
            change: hypothesis.change,
            metric: metric?.name ?? hypothesis.metric,
            direction: metric?.goodDirection ?? 'increase',
            because: hypothesis.because,
          })}
        </p>
        <PlanForm
          call={call}
          subject={subject}
          action={`/experiments/${id}/plan`}
          tryAction={`/experiments/${id}/plan/try`}
          submit={texts.save}
          intro={texts.intro}
          failed={failed}
        />
      </>
    ),
  }
}
