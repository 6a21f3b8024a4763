import type { Experiment } from '../../../../db/queries/experiments.ts'
import {
  type ExperimentInput,
  experimentInput,
  metricFaults,
  variantFaults,
} from '../../../domain/experiment.ts'
import { said } from '../../../domain/fault.ts'
import { planFaults } from '../../../domain/verdict/plan.ts'
import { AppError } from '../../../errors.ts'
import type { Locale } from '../../../locales/plural.ts'
import { planOf } from '../../../services/resources/experiment.ts'
import { refuse } from '../../../services/resources/refuse.ts'
import { typedNumber, typedPercent } from '../../fields/typedNumber.ts'
import { checked } from '../checked.ts'
import { GUARDRAILS, guardrailField } from './initial.ts'
import { computedSize } from './outlook.tsx'
import type { PlanSubject } from './subject.ts'

type Value = (name: string) => string

/** The most variants that an experiment has. */
const numbers = Array.from({ length: 20 }, (_, number) => number)
const variantsIn = (value: Value) => numbers.filter((number) => number < 2 || value(`key${number}`) !== '')
const guardrailsIn = (value: Value) =>
  GUARDRAILS.filter((number) => value(guardrailField('guardrail', number)) !== '')

/** What was typed into the form, checked as the API checks it; faults are named by their fields on the form. */
export function planInput(subject: PlanSubject, value: Value, locale: Locale): ExperimentInput {
  try {
    const input = checked(experimentInput, asApi(subject, value, locale))
    refuse([
      ...variantFaults(input.variants),
      ...metricFaults(input.metrics),
      ...planFaults(input.plan).map(({ path, detail }) => ({ pointer: `/plan/${path}`, detail })),
      ...GUARDRAILS.map((number) =>
        value(guardrailField('guardrail', number)) === '' && value(guardrailField('margin', number)) !== ''
          ? { pointer: `/guardrails/${number}/margin`, detail: said('guardrail_needed') }
          : null,
      ),
    ])
    return input
  } catch (error) {
    throw onForm(error, value)
  }
}

const filled = <Key extends string>(key: Key, value: unknown) =>
  value === undefined || value === '' ? {} : { [key]: value }

/** What was typed, as the API takes it. What a draft has that the form doesn't show is kept. */
function asApi({ hypothesis, needs, draft }: PlanSubject, value: Value, locale: Locale) {
  const amount = (name: string) => typedNumber(value(name), locale)
  const before = draft === undefined ? undefined : planOf(draft)
  const effect = typedPercent(value('effect'), locale) ?? absolute(before?.minimumEffect)
  const size = amount('size') ?? computedSize(needs, value('method'))
  return {
    hypothesisId: hypothesis.id,
    name: value('name'),
    variants: variantsIn(value).map((number) => ({
      key: value(`key${number}`),
      ...filled('name', value(`variantName${number}`)),
      weight: amount(`weight${number}`),
      isControl: number === 0,
    })),
    metrics: [
      { key: hypothesis.metric, role: 'primary' },
      ...guardrailsIn(value).map((number) => guardrail(draft, value, number, locale)),
      ...keptMetrics(draft),
    ],
    plan: {
      ...filled('alpha', before?.alpha),
      ...filled('power', before?.power),
      ...filled('method', value('method')),
      ...filled('sampleSizePerVariant', size),
      ...filled('minimumEffect', effect),
      ...filled('minDays', amount('days')),
      ...filled('spending', value('spending')),
      ...filled('lossThreshold', amount('loss')),
    },
  }
}

const absolute = (threshold: unknown) => (typeof threshold === 'object' ? threshold : undefined)

function guardrail(draft: Experiment | undefined, value: Value, number: number, locale: Locale) {
  const key = value(guardrailField('guardrail', number))
  const before = draft?.metrics.find((one) => one.metric === key && one.role === 'guardrail')
  const margin =
    typedPercent(value(guardrailField('margin', number)), locale) ?? absolute(before?.margin ?? undefined)
  return { key, role: 'guardrail', ...filled('margin', margin) }
}

/** Secondary metrics, and the guardrails that the form has no room for. */
function keptMetrics(draft: Experiment | undefined) {
  const metrics = draft?.metrics ?? []
  const beyond = metrics.filter(({ role }) => role === 'guardrail').slice(GUARDRAILS.length)
  return [...metrics.filter(({ role }) => role === 'secondary'), ...beyond].map(
    ({ metric, role, margin }) => ({
      key: metric,
      role,
      ...filled('margin', margin ?? undefined),
    }),
  )
}

/** Faults by the numbers on the form, where one between them was left out. */
function onForm(error: unknown, value: Value): unknown {
  if (!(error instanceof AppError)) return error
  const [variants, guardrails] = [variantsIn(value), guardrailsIn(value)]
  const faults = error.faults.map(({ pointer, detail }) => ({
    pointer: pointer
      .replace(/^\/variants\/(\d+)/, (_whole, index: string) => `/variants/${variants[Number(index)]}`)
      .replace(/^\/metrics\/(\d+)/, (whole, index: string) => {
        const number = guardrails[Number(index) - 1]
        return number === undefined ? whole : `/guardrails/${number}`
      }),
    detail,
  }))
  return new AppError(error.code, error.detail, { faults })
}
