import { alphaSchema } from '../../../domain/verdict/plan.ts'
import type { Locale } from '../../../locales/plural.ts'
import type { TypedPlan } from '../../../services/stats/testNeeds.ts'
import { methodIds } from '../../../stats/methods/index.ts'
import type { MetricType } from '../../../stats/methods/metric.ts'
import { spendingIds } from '../../../stats/sequential/spending.ts'
import { typedNumber, typedPercent } from '../../fields/typedNumber.ts'

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) && value > 0 ? value : undefined

/** As much of a plan as can be computed with; what can't be read is left out, and refused only where the form is sent. */
export function typedPlan(type: MetricType, value: (name: string) => string, locale: Locale): TypedPlan {
  const number = (name: string) => typedNumber(value(name), locale)
  const percent = (name: string) => typedPercent(value(name), locale)
  const baseline = (type === 'proportion' ? percent : number)('baseline')
  const weights = [0, 1, 2, 3]
    .filter((i) => i < 2 || value(`key${i}`) !== '')
    .map((i) => positive(number(`weight${i}`)) ?? (i < 2 ? 1 : 0))
  return {
    effect: positive(percent('effect')),
    baseline: positive(baseline),
    standardDeviation: positive(number('standardDeviation')),
    minDays: positive(number('days')),
    size: positive(number('size')),
    ...risksOf(percent('alpha'), percent('power')),
    method: methodIds.find((method) => method === value('method')),
    spending: spendingIds.find((spending) => spending === value('spending')),
    weights,
  }
}

/** The two risks of being wrong, as far as they can be computed with. */
function risksOf(alpha: number | undefined, power: number | undefined) {
  const sound = alpha !== undefined && alphaSchema.safeParse(alpha).success ? alpha : undefined
  const reached = power !== undefined && power > (sound ?? 0) && power < 1 ? power : undefined
  return { alpha: sound, power: reached }
}
