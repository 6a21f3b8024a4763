import { type Estimate, estimateOf } from '../../stats/methods/effect.ts'
import { methods } from '../../stats/methods/index.ts'
import type { Method } from '../../stats/methods/method.ts'
import { thresholdOn } from '../../stats/methods/threshold.ts'
import { sampleSizeMeans } from '../../stats/planning/sampleSizeMeans.ts'
import { sampleSizeProportions } from '../../stats/planning/sampleSizeProportions.ts'
import type { AnalysisVariant } from './analysis.ts'
import { decidingLooks, lookFacts } from './claims.ts'
import type { Look } from './looks.ts'
import { armOf, looksAt, type Run } from './run.ts'

/** The date from which nothing more can be decided: the one look of a method that has one, or the stop; null while results count. */
export function decisionOver(run: Run): string | null {
  const method: Method = methods[run.experiment.plan.method]
  if (method.finished(lookFacts(run, looksAt(run, run.primary))))
    return decidingLooks(run, run.primary).at(-1)?.date ?? null
  if (run.experiment.status === 'running') return null
  return run.experiment.stopDate ?? run.asOf
}

/**
 * Days of the traffic seen so far until every arm has its units, from the last look on; 0 where all have, null where
 * nothing arrives.
 *
 * @param controlUnits units the control needs; the other arms by their weights
 */
export function daysUntil(run: Run, controlUnits: number): number | null {
  const look = looksAt(run, run.primary).at(-1)
  if (!look) return null
  const { minDays } = run.experiment.plan
  const days = [run.control, ...run.treatments].map((variant) => {
    const needed = (controlUnits * variant.weight) / run.control.weight
    const have = armOf(look, variant).n
    return needed <= have * (1 + 1e-9) ? 0 : have > 0 ? Math.ceil(((needed - have) * look.day) / have) : null
  })
  return days.reduce<number | null>(
    (most, one) => (most === null || one === null ? null : Math.max(most, one)),
    Math.max(0, minDays - look.day),
  )
}

/**
 * Units the control needs to find the plan's minimum effect (never the observed one) with the plan's power, Holm's
 * hardest step over the treatments included; the control's rate and spread are those of the last look. Null without a minimum
 * effect or where no size reaches it.
 */
export function unitsForMinimumEffect(run: Run, treatment: AnalysisVariant): number | null {
  const { plan } = run.experiment
  const look = looksAt(run, run.primary).at(-1)
  if (!look || plan.minimumEffect === undefined || !(run.control.weight > 0)) return null
  const control = estimateOf(run.primary.type, armOf(look, run.control))
  if (!control.ok) return null
  const { scale, size } = thresholdOn(plan.minimumEffect)
  if (scale === 'relative' && control.mean <= 0) return null
  const sign = run.primary.goodDirection === 'increase' ? 1 : -1
  const difference = sign * (scale === 'absolute' ? size : size * control.mean)
  const shared = {
    alpha: plan.alpha / run.treatments.length,
    power: plan.power,
    ratio: treatment.weight / run.control.weight,
  }
  const units = unitsFor(run, look, control, treatment, difference, shared)
  return units === null ? null : Math.ceil(units * methods[plan.method].sizeFactor)
}

function unitsFor(
  run: Run,
  look: Look,
  control: Estimate,
  treatment: AnalysisVariant,
  difference: number,
  shared: { alpha: number; power: number; ratio: number },
): number | null {
  if (run.primary.type === 'proportion') {
    const pB = control.mean + difference
    if (!(pB > 0 && pB < 1)) return null
    const size = sampleSizeProportions({ pA: control.mean, pB, ...shared })
    return size.ok ? size.exactA : null
  }
  const other = estimateOf(run.primary.type, armOf(look, treatment))
  const sdA = Math.sqrt(control.varianceOfMean * armOf(look, run.control).n)
  const sdB = other.ok ? Math.sqrt(other.varianceOfMean * armOf(look, treatment).n) : sdA
  const size = sampleSizeMeans({ difference, sdA, sdB, ...shared })
  return size.ok ? size.normalA : null
}
