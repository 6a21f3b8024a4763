import { type MinimumEffect, minimumEffect } from '../../stats/planning/minimumEffect.ts'
import { refuse } from '../resources/refuse.ts'
import { baseOf, type EffectQuestion, POWER, plannedMetric, powerFault, termsOf } from './question.ts'

/** The smallest effects that a test of given size finds, in the directions that its alternative asks about. */
export function smallestEffect(question: EffectQuestion) {
  refuse([powerFault(question)])
  const { perVariant, power = POWER, alternative = 'two-sided' } = question
  const terms = termsOf(question)
  const base = baseOf(question)
  const { increase, decrease } = minimumEffect(plannedMetric(question), perVariant, power, terms)
  const shown = (effect: MinimumEffect, sign: 1 | -1) => {
    if (!effect.ok) return null
    const absolute = sign * effect.difference
    return { absolute, relative: base !== undefined && base > 0 ? absolute / base : null }
  }
  const asked = [
    ...(alternative === 'less' ? [] : [increase]),
    ...(alternative === 'greater' ? [] : [decrease]),
  ]
  const unanswered = asked.find((effect) => !effect.ok)
  return {
    increase: alternative === 'less' ? null : shown(increase, 1),
    decrease: alternative === 'greater' ? null : shown(decrease, -1),
    method: terms.method,
    ...(unanswered === undefined || unanswered.ok ? {} : { reason: unanswered.reason }),
  }
}
