import { methods } from '../../stats/methods/index.ts'
import type { Method, Reading, Scale } from '../../stats/methods/method.ts'
import { isNegligible } from '../../stats/methods/outcome.ts'
import type { Losses } from '../../stats/methods/posterior.ts'
import { type Threshold, thresholdOn } from '../../stats/methods/threshold.ts'
import type { AnalysisMetric, AnalysisVariant } from './analysis.ts'
import { lossClaims } from './lossClaims.ts'
import type { Reader } from './reader.ts'
import type { Run } from './run.ts'

/** The p-values of what may be claimed about one treatment on one metric, in the metric's good direction. */
export interface ClaimPs {
  /** Better than the control. */
  better: number
  /** Worse than the control, or than the margin of a guardrail that has one. */
  worse: number
  /** Not worse than the margin; 1 where there is no margin. */
  notWorse: number
}

export interface ClaimsNow extends ClaimPs {
  negligible: boolean
  notNegligible: boolean
  /** Expected losses of either choice, where they decide: then the p-values are 0 for what is chosen and 1 else. */
  losses: Losses | null
}

export interface ClaimStep {
  date: string
  /** At this look alone. */
  now: ClaimsNow
  /** The smallest so far. */
  best: ClaimPs
  /** The smallest two-sided p so far. */
  anytimeP: number
}

export type TrailOf = (treatment: AnalysisVariant, metric: AnalysisMetric) => ClaimStep[]

/** The claim trails of a run, each computed once. */
export function trailsOf(run: Run, reader: Reader): TrailOf {
  const trails = new Map<AnalysisVariant, Map<AnalysisMetric, ClaimStep[]>>()
  return (treatment, metric) => {
    const ofTreatment = trails.get(treatment) ?? new Map<AnalysisMetric, ClaimStep[]>()
    trails.set(treatment, ofTreatment)
    const trail = ofTreatment.get(metric) ?? claimTrail(run, reader, treatment, metric)
    ofTreatment.set(metric, trail)
    return trail
  }
}

/** Nothing claimed: what counts where no look may decide. */
export const noClaim: ClaimPs = { better: 1, worse: 1, notWorse: 1 }

/**
 * The claims at every look that may decide: the minimum days and counts are met and the method lets the look speak. Each
 * claim's p is the smallest alpha at which the method's interval makes the claim, and runs as a minimum over these looks.
 */
function claimTrail(
  run: Run,
  reader: Reader,
  treatment: AnalysisVariant,
  metric: AnalysisMetric,
): ClaimStep[] {
  const method: Method = methods[run.experiment.plan.method]
  const byLoss = metric.role === 'primary' && method.decidesBy === 'expectedLoss'
  let best = noClaim
  let anytimeP = 1
  return reader.eligible(treatment, metric).flatMap((at) => {
    const read = reader.at(treatment, metric, at)
    const { reading } = read
    if (!reading.ok) return []
    const now = byLoss ? lossClaims(run, metric, read) : claimsOf(run, metric, reading)
    const { date } = at
    best = {
      better: Math.min(best.better, now.better),
      worse: Math.min(best.worse, now.worse),
      notWorse: Math.min(best.notWorse, now.notWorse),
    }
    anytimeP = Math.min(anytimeP, reading.pValue('two-sided'))
    return [{ date, now, best, anytimeP }]
  })
}

function claimsOf(run: Run, metric: AnalysisMetric, reading: Reading): ClaimsNow {
  const { alpha, minimumEffect } = run.experiment.plan
  const good = metric.goodDirection === 'increase' ? 'above' : 'below'
  const bad = good === 'above' ? 'below' : 'above'
  const sign = good === 'above' ? 1 : -1
  const margin = marginOf(metric)
  const isPrimary = metric.role === 'primary'
  return {
    better: reading.claimP('absolute', 0, good),
    worse: reading.claimP(margin.scale, -sign * margin.size, bad),
    notWorse: metric.margin === undefined ? 1 : reading.claimP(margin.scale, -sign * margin.size, good),
    negligible: isPrimary && isNegligible(reading, alpha, minimumEffect),
    notNegligible: isPrimary && isBeyond(reading, alpha, minimumEffect),
    losses: null,
  }
}

/** A guardrail's margin; no margin is a margin of 0, on the difference. */
function marginOf(metric: AnalysisMetric): { scale: Scale; size: number } {
  return metric.role === 'guardrail' && metric.margin !== undefined
    ? thresholdOn(metric.margin)
    : { scale: 'absolute', size: 0 }
}

/** The interval lies wholly outside +/- the minimum effect: what contradicts "negligible". */
function isBeyond(reading: Reading, alpha: number, minimumEffect: Threshold | undefined): boolean {
  if (minimumEffect === undefined) return false
  const { scale, size } = thresholdOn(minimumEffect)
  return Math.min(reading.claimP(scale, size, 'above'), reading.claimP(scale, -size, 'below')) <= alpha
}
