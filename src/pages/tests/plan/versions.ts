import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Locale } from '../../../locales/plural.ts'
import { methodIds } from '../../../stats/methods/index.ts'
import { spendingIds } from '../../../stats/sequential/spending.ts'
import { typedNumber } from '../../fields/typedNumber.ts'
import type { PageCall } from '../../page.ts'
import type { Differing } from '../../parts/conflict.tsx'
import { GUARDRAILS, guardrailField, SECONDARIES, secondaryField } from './initial.ts'

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
  const secondaries = SECONDARIES.map(
    (number) => [secondaryField(number), guide.advanced.secondary({ number: number + 1 })] as const,
  )
  return {
    name: texts.name,
    effect: texts.effect,
    method: texts.method,
    spending: texts.spending,
    loss: texts.loss,
    size: texts.size,
    days: texts.days,
    alpha: guide.advanced.alpha,
    power: guide.advanced.power,
    ...Object.fromEntries([...variants, ...guardrails, ...secondaries]),
  }
}

/** Numbers as they are stored, however they were typed. */
function plain(text: string, locale: Locale): string {
  const number = typedNumber(text.replace('%', ''), locale)
  return number === undefined || Number.isNaN(number) ? text : String(number)
}

/** The fields in which two versions of a plan differ, as people read them. */
export function planVersions(
  { t, locale }: Pick<PageCall, 't' | 'locale'>,
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
    return plain(their, locale) === plain(own, locale) || silent(name)
      ? []
      : [{ label, theirs: said(name, their), mine: said(name, own) }]
  })
}
