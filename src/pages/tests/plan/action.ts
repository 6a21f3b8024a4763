import { hypothesisStore } from '../../../../db/queries/hypotheses.ts'
import { experimentInput, metricFaults, variantFaults } from '../../../domain/experiment.ts'
import { planFaults } from '../../../domain/verdict/plan.ts'
import { AppError } from '../../../errors.ts'
import { experimentResource } from '../../../services/resources/experiment.ts'
import { refuse } from '../../../services/resources/refuse.ts'
import { notFound } from '../../../services/resources/resource.ts'
import type { Action, FormCall } from '../../page.ts'
import { checked } from '../checked.ts'
import { failedForm } from '../failedForm.tsx'
import { typedNumber, typedPercent } from '../field.tsx'
import { hypothesisView } from '../hypothesis.tsx'

/** Plans a test of a hypothesis: makes a draft. */
export const planTest: Action = {
  path: '/hypotheses/{id}',
  role: 'editor',
  run: async (call) => {
    const hypothesis = await hypothesisStore.find(call.deps.db, call.id)
    if (hypothesis === undefined) throw notFound(call.id)
    const numbers = [0, 1, 2, 3].filter((number) => number < 2 || call.field(`key${number}`) !== '')
    try {
      const input = checked(experimentInput, typed(call, hypothesis.metric, numbers))
      refuse([
        ...variantFaults(input.variants),
        ...metricFaults(input.metrics),
        ...planFaults(input.plan).map(({ path, detail }) => ({ pointer: `/plan/${path}`, detail })),
        call.field('guardrail') === '' && call.field('margin') !== ''
          ? { pointer: '/metrics/1/margin', detail: 'only a guardrail has a margin' }
          : null,
      ])
      const { view } = await call.write(() =>
        experimentResource.plan.create(call.deps, call.actor, input, ''),
      )
      return { redirect: `/experiments/${(view as { id: string }).id}` }
    } catch (error) {
      return hypothesisView(call, failedForm('plan', onForm(error, numbers), call.field))
    }
  },
}

const filled = <Key extends string>(key: Key, value: unknown) =>
  value === undefined || value === '' ? {} : { [key]: value }

/** What was typed, as the API takes it. */
function typed(call: FormCall, primary: string, numbers: number[]) {
  const { field } = call
  const guardrail = field('guardrail')
  return {
    hypothesisId: call.id,
    name: field('name'),
    variants: numbers.map((number) => ({
      key: field(`key${number}`),
      ...filled('name', field(`variantName${number}`)),
      weight: typedNumber(field(`weight${number}`)),
      isControl: number === 0,
    })),
    metrics: [
      { key: primary, role: 'primary' },
      ...(guardrail === ''
        ? []
        : [{ key: guardrail, role: 'guardrail', ...filled('margin', typedPercent(field('margin'))) }]),
    ],
    plan: {
      ...filled('method', field('method')),
      ...filled('sampleSizePerVariant', typedNumber(field('size'))),
      ...filled('minimumEffect', typedPercent(field('effect'))),
      ...filled('minDays', typedNumber(field('days'))),
      ...filled('spending', field('spending')),
      ...filled('lossThreshold', typedNumber(field('loss'))),
    },
  }
}

/** Faults of the variants by their number on the form, where one between them was left out. */
function onForm(error: unknown, numbers: number[]): unknown {
  if (!(error instanceof AppError)) return error
  const faults = error.faults.map(({ pointer, detail }) => ({
    pointer: pointer.replace(
      /^\/variants\/(\d+)/,
      (_whole, index: string) => `/variants/${numbers[Number(index)]}`,
    ),
    detail,
  }))
  return new AppError(error.code, error.message, { faults })
}
