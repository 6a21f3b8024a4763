import type { z } from 'zod'
import { said } from '../../domain/fault.ts'
import type { minimumEffectInput, powerInput, sampleSizeInput } from '../../domain/planning.ts'
import type { Fault } from '../../errors.ts'
import { oneLook, PLANNED_LOOKS } from '../../stats/methods/method.ts'
import type { PlannedMetric } from '../../stats/planning/plannedMetric.ts'
import type { TestTerms } from '../../stats/planning/testTerms.ts'

export type SizeQuestion = z.output<typeof sampleSizeInput>
export type PowerQuestion = z.output<typeof powerInput>
export type EffectQuestion = z.output<typeof minimumEffectInput>
type Question = SizeQuestion | PowerQuestion | EffectQuestion

/** How the test that a question is about will be judged, its defaults filled in. */
export function termsOf(question: Omit<Question, 'metric'>): TestTerms {
  return {
    method: question.method ?? 'fixed',
    alpha: question.alpha ?? 0.05,
    sides: (question.alternative ?? 'two-sided') === 'two-sided' ? 2 : 1,
    treatments: question.treatments ?? 1,
    looks: question.looks ?? PLANNED_LOOKS,
    spending: question.spending ?? oneLook.spending,
  }
}

/** What is known of the metric, as planning takes it. */
export function plannedMetric({ metric }: Pick<Question, 'metric'>): PlannedMetric {
  if (metric.type === 'proportion') return metric
  return { type: metric.type, standardDeviation: metric.standardDeviation }
}

/** The control's rate, mean or ratio, where it is known. */
export const baseOf = ({ metric }: Pick<Question, 'metric'>): number | undefined =>
  metric.type === 'proportion' ? metric.baseline : metric.mean

/** The difference that an effect is, in the metric's unit. */
export function differenceOf(question: SizeQuestion | PowerQuestion): number {
  const { effect } = question
  return 'absolute' in effect ? effect.absolute : (baseOf(question) ?? 0) * effect.relative
}

/** Why an effect cannot be planned for. */
export function effectFault(question: SizeQuestion | PowerQuestion): Fault | null {
  const { metric, effect, alternative } = question
  const relative = 'relative' in effect
  const base = baseOf(question)
  const pointer = relative ? '/effect/relative' : '/effect/absolute'
  if (relative && !(base !== undefined && base > 0))
    return { pointer: '/metric/mean', detail: said('mean_needed') }
  const difference = differenceOf(question)
  if (metric.type === 'proportion') {
    const target = metric.baseline + difference
    if (target <= 0 || target >= 1) return { pointer, detail: said('share_out_of_range', { share: target }) }
  }
  if ((alternative === 'greater' && difference < 0) || (alternative === 'less' && difference > 0))
    return { pointer, detail: said('other_direction', { alternative }) }
  return null
}

/** The power that a question asks for, where it names none. */
export const POWER = 0.8

/** A test finds as much by chance. */
export function powerFault({ power = POWER, alpha = 0.05 }: SizeQuestion | EffectQuestion): Fault | null {
  return power > alpha ? null : { pointer: '/power', detail: said('power_below_alpha', { alpha }) }
}
