import type { Experiment } from '../../../../db/queries/experiments.ts'
import { planOf } from '../../../services/resources/experiment.ts'
import type { Threshold } from '../../../stats/methods/threshold.ts'

/** The fields that a guardrail is chosen in; the first has no number. */
export const guardrailField = (name: 'guardrail' | 'margin', number: number): string =>
  number === 0 ? name : `${name}${number}`

/** How many guardrails the form has room for. */
export const GUARDRAILS = [0, 1, 2]

/** The field that a further metric is chosen in. */
export const secondaryField = (number: number): string => `secondary${number}`

/** How many secondary metrics the form has room for. */
export const SECONDARIES = [0, 1, 2, 3]

const fresh: Record<string, string> = {
  key0: 'control',
  key1: 'treatment',
  weight0: '1',
  weight1: '1',
  weight2: '1',
  weight3: '1',
  method: 'sequential',
  days: '7',
  alpha: '5',
  power: '80',
}

const number = (value: number | undefined): string => (value === undefined ? '' : String(value))
/** Amounts in the metric's unit have no field: they are kept. */
const percent = (threshold: Threshold | null | undefined): string =>
  typeof threshold === 'number' ? String(Number((threshold * 100).toPrecision(12))) : ''

/** What the form holds before anything is typed: the plan of a draft, or what a new one begins with. */
export function initialPlan(draft: Experiment | undefined): Record<string, string> {
  if (draft === undefined) return fresh
  const plan = planOf(draft)
  const guardrails = draft.metrics.filter(({ role }) => role === 'guardrail')
  const secondaries = draft.metrics.filter(({ role }) => role === 'secondary')
  return {
    ...fresh,
    name: draft.name,
    key1: '',
    method: plan.method,
    size: number(plan.sampleSizePerVariant),
    effect: percent(plan.minimumEffect),
    days: number(plan.minDays),
    spending: plan.spending ?? '',
    loss: number(plan.lossThreshold),
    alpha: percent(plan.alpha),
    power: percent(plan.power),
    ...Object.fromEntries(secondaries.map(({ metric }, i) => [secondaryField(i), metric])),
    ...Object.fromEntries(
      inOrder(draft).flatMap((variant, i) => [
        [`key${i}`, variant.key],
        [`variantName${i}`, variant.name ?? ''],
        [`weight${i}`, String(variant.weight)],
      ]),
    ),
    ...Object.fromEntries(
      guardrails.flatMap(({ metric, margin }, i) => [
        [guardrailField('guardrail', i), metric],
        [guardrailField('margin', i), percent(margin)],
      ]),
    ),
  }
}

/** The control first, as the form has it. */
const inOrder = ({ variants }: Experiment) =>
  variants.toSorted((a, b) => Number(b.isControl) - Number(a.isControl))
