import type { z } from 'zod'
import type { sampleSizeInput } from '../../domain/calculator.ts'
import type { Fault } from '../../errors.ts'
import { methods } from '../../stats/methods/index.ts'
import { sampleSizeMeans } from '../../stats/planning/sampleSizeMeans.ts'
import { sampleSizeProportions } from '../../stats/planning/sampleSizeProportions.ts'
import { refuse } from '../resources/refuse.ts'

type Question = z.output<typeof sampleSizeInput>

/** The units that each arm needs to find an effect. */
export function sampleSize(question: Question) {
  const { metric, effect, alpha = 0.05, power = 0.8, allocation = 1, method = 'fixed' } = question
  const sides: 1 | 2 = (question.alternative ?? 'two-sided') === 'two-sided' ? 2 : 1
  const terms = { alpha, power, ratio: allocation, sides }
  const base = metric.type === 'proportion' ? metric.baseline : metric.mean
  refuse([effectFault(question, base)])
  const difference = 'absolute' in effect ? effect.absolute : (base ?? 0) * effect.relative
  const size =
    metric.type === 'proportion'
      ? sampleSizeProportions({ pA: metric.baseline, pB: metric.baseline + difference, ...terms })
      : sampleSizeMeans({
          difference,
          sdA: metric.standardDeviation,
          sdB: metric.standardDeviation,
          ...terms,
        })
  if (!size.ok) return { perVariant: null, total: null, method, reason: size.reason }
  const price = methods[method].sizeFactor
  const perVariant = { control: Math.ceil(size.nA * price), treatment: Math.ceil(size.nB * price) }
  return { perVariant, total: perVariant.control + perVariant.treatment, method, price }
}

function effectFault({ metric, effect, alternative }: Question, base: number | undefined): Fault | null {
  const relative = 'relative' in effect
  const pointer = relative ? '/effect/relative' : '/effect/absolute'
  if (relative && (base === undefined || base === 0))
    return { pointer: '/metric/mean', detail: 'is needed, and not 0, for a relative effect' }
  const difference = relative ? (base ?? 0) * effect.relative : effect.absolute
  if (metric.type === 'proportion') {
    const target = metric.baseline + difference
    if (target <= 0 || target >= 1)
      return { pointer, detail: `leads to a share of ${target}, which is not between 0 and 1` }
  }
  if ((alternative === 'greater' && difference < 0) || (alternative === 'less' && difference > 0))
    return { pointer, detail: `goes the other way than the alternative "${alternative}"` }
  return null
}
