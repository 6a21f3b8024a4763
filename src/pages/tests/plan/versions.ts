import type { Dictionary } from '../../../locales/dictionary.ts'
import { methodIds } from '../../../stats/methods/index.ts'
import { spendingIds } from '../../../stats/sequential/spending.ts'
import type { Differing } from '../../parts/conflict.tsx'
import { GUARDRAILS, guardrailField } from './initial.ts'

/** What every field of the form is called, by its name. */
function labelsOf(t: Dictionary): Record<string, string> {
  const texts = t.pages.tests.plan
  const guide = t.pages.testPlan
  const variants = [0, 1, 2, 3].flatMap((number) => {
    const of = (label: string) => `${texts.variant({ number })}, ${label}`
    return [
      [`key${number}`, of(texts.key)],
      [`variantName${number}`, of(texts.variantName)],
      [`weight${number}`, of(texts.weight)],
    ] as const
  })
  const guardrails = GUARDRAILS.flatMap((number) => [
    [guardrailField('guardrail', number), guide.guardrail({ number: number + 1 })] as const,
    [guardrailField('margin', number), guide.margin({ number: number + 1 })] as const,
  ])
  return {
    name: texts.name,
    effect: texts.effect,
    method: texts.method,
    spending: texts.spending,
    loss: texts.loss,
    size: texts.size,
    days: texts.days,
    ...Object.fromEntries([...variants, ...guardrails]),
  }
}

/** Numbers as they are stored, however they were typed. */
const plain = (text: string): string =>
  /^[\d\s.,%]+$/.test(text) ? text.replace(/[\s%]/g, '').replace(',', '.') : text

/** The fields in which two versions of a plan differ, as people read them. */
export function planVersions(
  t: Dictionary,
  theirs: (name: string) => string,
  mine: (name: string) => string,
): Differing[] {
  const said = (name: string, value: string): string => {
    const method = methodIds.find((id) => name === 'method' && id === value)
    const spending = spendingIds.find((id) => name === 'spending' && id === value)
    if (method !== undefined) return t.pages.tests.methods[method]
    return spending === undefined ? value : t.pages.tests.plan.spendings[spending]
  }
  // A weight says nothing where there is no variant.
  const silent = (name: string) => {
    const number = /^weight(\d)$/.exec(name)?.[1]
    return number !== undefined && theirs(`key${number}`) === '' && mine(`key${number}`) === ''
  }
  return Object.entries(labelsOf(t)).flatMap(([name, label]) => {
    const [their, own] = [theirs(name), mine(name)]
    return plain(their) === plain(own) || silent(name)
      ? []
      : [{ label, theirs: said(name, their), mine: said(name, own) }]
  })
}
