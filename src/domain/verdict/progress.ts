import { adjustForCovariate } from '../../stats/methods/adjustForCovariate.ts'
import { type Effect, effectOf } from '../../stats/methods/effect.ts'
import { methods } from '../../stats/methods/index.ts'
import { type Method, oneLook, PLANNED_LOOKS } from '../../stats/methods/method.ts'
import { type Threshold, thresholdOn } from '../../stats/methods/threshold.ts'
import { sampleSizeMeans } from '../../stats/planning/sampleSizeMeans.ts'
import { sampleSizeProportions } from '../../stats/planning/sampleSizeProportions.ts'
import type { AnalysisMetric, AnalysisVariant } from './analysis.ts'
import { daysAtTraffic } from './daysAtTraffic.ts'
import { decidingLooks, lookFacts } from './decidingLooks.ts'
import { armOf, looksAt, type Run } from './run.ts'

/** Whether the method's last look has been. */
export function methodFinished(run: Run): boolean {
  const method: Method = methods[run.experiment.plan.method]
  return method.finished(lookFacts(run, looksAt(run, run.primary)))
}

/** The date from which nothing more can be decided: the one look of a method that has one, or the stop; null while results count. */
export function decisionOver(run: Run): string | null {
  if (methodFinished(run)) return decidingLooks(run, run.primary).at(-1)?.date ?? null
  if (run.experiment.status === 'running') return null
  return run.experiment.stopDate ?? run.asOf
}

/**
 * Days of the traffic seen so far until every arm has its units, from the last look on; 0 where all have, null where
 * nothing arrives.
 *
 * @param controlUnits units the control needs; the other arms by their weights
 * @param metric whose units are meant
 */
export function daysUntil(run: Run, controlUnits: number, metric = run.primary): number | null {
  const look = looksAt(run, metric).at(-1)
  if (!look) return null
  const { minDays } = run.experiment.plan
  const arms = [run.control, ...run.treatments].map((variant) => ({
    have: armOf(look, variant).n,
    needed: (controlUnits * variant.weight) / run.control.weight,
  }))
  return daysAtTraffic(arms, look.day, minDays - look.day)
}

/**
 * Units the control needs to find the plan's minimum effect (never the observed one) with the plan's power, Holm's
 * hardest step over the treatments included; the control's rate and spread are those of the last look. Null without a minimum
 * effect or where no size reaches it.
 */
export function unitsForMinimumEffect(run: Run, treatment: AnalysisVariant): number | null {
  const { minimumEffect } = run.experiment.plan
  if (minimumEffect === undefined) return null
  return unitsFor(run, run.primary, treatment, minimumEffect, (type, effect, difference, terms) => {
    if (type !== 'proportion') return unitsBySpread(effect, difference, terms)
    const pA = effect.control.mean
    const sign = run.primary.goodDirection === 'increase' ? 1 : -1
    const pB = pA + sign * difference
    if (!(pB > 0 && pB < 1)) return null
    const size = sampleSizeProportions({ pA, pB, ...terms })
    return size.ok ? size.exactA : null
  })
}

/** Days until the margin of a guardrail could be shown, at the plan's power, if the treatment doesn't move it. */
export function daysUntilMargin(
  run: Run,
  metric: AnalysisMetric,
  treatment: AnalysisVariant,
  margin: Threshold,
): number | null {
  const units = unitsFor(run, metric, treatment, margin, (_, effect, difference, terms) =>
    unitsBySpread(effect, difference, terms),
  )
  return units === null ? null : daysUntil(run, units, metric)
}

interface Terms {
  alpha: number
  power: number
  ratio: number
}

/** What is known of the arms as they are compared: their spread per unit, and the control's mean. */
interface Spread {
  control: { mean: number; sd: number }
  treatment: { sd: number }
}

function unitsFor(
  run: Run,
  metric: AnalysisMetric,
  treatment: AnalysisVariant,
  threshold: Threshold,
  unitsOf: (type: AnalysisMetric['type'], spread: Spread, difference: number, terms: Terms) => number | null,
): number | null {
  const { plan } = run.experiment
  const look = looksAt(run, metric).at(-1)
  if (!look || !(run.control.weight > 0)) return null
  const arms = [armOf(look, run.control), armOf(look, treatment)] as const
  const compared = adjustForCovariate(metric.type, ...arms)
  const effect = effectOf(compared.type, compared.control, compared.treatment)
  if (!effect.ok) return null
  const { scale, size } = thresholdOn(threshold)
  if (scale === 'relative' && effect.control.mean <= 0) return null
  const difference = scale === 'absolute' ? size : size * effect.control.mean
  const terms = {
    alpha: plan.alpha / run.treatments.length,
    power: plan.power,
    ratio: treatment.weight / run.control.weight,
  }
  const units = unitsOf(compared.type, spreadOf(effect, arms[0].n, arms[1].n), difference, terms)
  if (units === null) return null
  const spending = plan.spending ?? oneLook.spending
  const price = methods[plan.method].sizeFactor({ ...terms, sides: 2, looks: PLANNED_LOOKS, spending })
  return Math.ceil(units * price)
}

const spreadOf = (effect: Effect, nA: number, nB: number): Spread => ({
  control: { mean: effect.control.mean, sd: Math.sqrt(effect.control.varianceOfMean * nA) },
  treatment: { sd: Math.sqrt(effect.treatment.varianceOfMean * nB) },
})

function unitsBySpread({ control, treatment }: Spread, difference: number, terms: Terms): number | null {
  const size = sampleSizeMeans({ difference, sdA: control.sd, sdB: treatment.sd, ...terms })
  return size.ok ? size.normalA : null
}
