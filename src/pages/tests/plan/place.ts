import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Place } from '../failedForm.tsx'
import { guardrailField, secondaryField } from './initial.ts'

/** The field of the form that a place in an experiment's input was typed into. */
export function placeInPlan({ pages }: Dictionary): (pointer: string) => Place {
  const { plan: texts } = pages.tests
  const { advanced } = pages.testPlan
  const plan: Record<string, Place> = {
    alpha: { where: advanced.alpha, field: 'alpha' },
    power: { where: advanced.power, field: 'power' },
    method: { where: texts.method, field: 'method' },
    sampleSizePerVariant: { where: texts.size, field: 'size' },
    minimumEffect: { where: texts.effect, field: 'effect' },
    minDays: { where: texts.days, field: 'days' },
    spending: { where: texts.spending, field: 'spending' },
    lossThreshold: { where: texts.loss, field: 'loss' },
  }
  const variant: Record<string, [label: string, field: string]> = {
    key: [texts.key, 'key'],
    name: [texts.variantName, 'variantName'],
    weight: [texts.weight, 'weight'],
  }
  return (pointer) => {
    const [, part = '', first = '', second = ''] = pointer.split('/')
    if (part === 'name') return { where: texts.name, field: 'name' }
    if (part === 'plan') return plan[first] ?? { where: first }
    if (part === 'guardrails')
      return second === 'margin'
        ? { where: texts.margin, field: guardrailField('margin', Number(first)) }
        : { where: texts.guardrail, field: guardrailField('guardrail', Number(first)) }
    if (part === 'secondary')
      return {
        where: advanced.secondary({ number: Number(first) + 1 }),
        field: secondaryField(Number(first)),
      }
    if (part === 'variants' && first !== '') {
      const number = Number(first)
      const [label, field] = variant[second] ?? [texts.key, 'key']
      return { where: `${texts.variant({ number })}, ${label}`, field: `${field}${number}` }
    }
    return { where: part === 'variants' ? texts.variants : part === 'metrics' ? texts.metrics : '' }
  }
}
