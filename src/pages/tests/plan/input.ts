import type { Experiment } from '../../../../db/queries/experiments.ts'
import {
  type ExperimentInput,
  experimentInput,
  metricFaults,
  variantFaults,
} from '../../../domain/experiment.ts'
import { type Said, said } from '../../../domain/fault.ts'
import { planFaults } from '../../../domain/verdict/plan.ts'
import { AppError } from '../../../errors.ts'
import type { Locale } from '../../../locales/plural.ts'
import { planOf } from '../../../services/resources/experiment.ts'
import { refuse } from '../../../services/resources/refuse.ts'
import { typedNumber, typedPercent } from '../../fields/typedNumber.ts'
import { checked } from '../checked.ts'
import { GUARDRAILS, guardrailField, SECONDARIES, secondaryField } from './initial.ts'
import { computedSize } from './outlook.tsx'
import type { PlanSubject } from './subject.ts'

type Value = (name: string) => string

/** The most variants that an experiment has. */
const numbers = Array.from({ length: 20 }, (_, number) => number)
const variantsIn = (value: Value) => numbers.filter((number) => number < 2 || value(`key${number}`) !== '')
const guardrailsIn = (value: Value) =>
  GUARDRAILS.filter((number) => value(guardrailField('guardrail', number)) !== '')

const secondariesIn = (value: Value) => SECONDARIES.filter((number) => value(secondaryField(number)) !== '')

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
      ...secondariesIn(value).map((number) => ({ key: value(secondaryField(number)), role: 'secondary' })),
      ...keptMetrics(draft),
    ],
    plan: {
      ...filled('alpha', typedPercent(value('alpha'), locale) ?? before?.alpha),
      ...filled('power', typedPercent(value('power'), locale) ?? before?.power),
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

/** The metrics that the form has no room for. */
function keptMetrics(draft: Experiment | undefined) {
  const beyond = (role: string, room: number) =>
    (draft?.metrics ?? []).filter((one) => one.role === role).slice(room)
  return [...beyond('guardrail', GUARDRAILS.length), ...beyond('secondary', SECONDARIES.length)].map(
    ({ metric, role, margin }) => ({
      key: metric,
      role,
      ...filled('margin', margin ?? undefined),
    }),
  )
}

/** A bound of a share, as a field for percentages has it. */
function inPercent(detail: Said): Said {
  if (detail.code === 'below') return said('below', { maximum: detail.params.maximum * 100 })
  return detail.code === 'above' ? said('above', { minimum: detail.params.minimum * 100 }) : detail
}

/** Faults by the numbers on the form, where one between them was left out. */
function onForm(error: unknown, value: Value): unknown {
  if (!(error instanceof AppError)) return error
  const variants = variantsIn(value)
  const chosen = [
    ...guardrailsIn(value).map((number) => `/guardrails/${number}`),
    ...secondariesIn(value).map((number) => `/secondary/${number}`),
  ]
  const faults = error.faults.map(({ pointer, detail }) => ({
    pointer: pointer
      .replace(/^\/variants\/(\d+)/, (_whole, index: string) => `/variants/${variants[Number(index)]}`)
      .replace(/^\/metrics\/(\d+)/, (whole, index: string) => {
        return chosen[Number(index) - 1] ?? whole
      }),
    detail: /^\/plan\/(alpha|power)$/.test(pointer) ? inPercent(detail) : detail,
  }))
  return new AppError(error.code, error.detail, { faults })
}
