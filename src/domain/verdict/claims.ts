import { methods } from '../../stats/methods/index.ts'
import type { Method, Reading, Scale } from '../../stats/methods/method.ts'
import { isNegligible } from '../../stats/methods/outcome.ts'
import { type Threshold, thresholdOn } from '../../stats/methods/threshold.ts'
import type { AnalysisMetric, AnalysisVariant } from './analysis.ts'
import { type Look, lookAt } from './looks.ts'
import { countsAreMet } from './minimumCounts.ts'
import { armOf, frameOf, looksAt, plannedShare, type Run } from './run.ts'

/** The p-values of what may be claimed about one treatment on one metric, in the metric's good direction. */
export interface ClaimPs {
  /** Better than the control. */
  better: number
  /** Worse than the control, or than the margin of a guardrail that has one. */
  worse: number
  /** Not worse than the margin; 1 where there is no margin. */
  notWorse: number
}

export interface ClaimStep {
  date: string
  /** At this look alone. */
  now: ClaimPs & { negligible: boolean; notNegligible: boolean }
  /** The smallest so far. */
  best: ClaimPs
  /** The smallest two-sided p so far. */
  anytimeP: number
}

export type TrailOf = (treatment: AnalysisVariant, metric: AnalysisMetric) => ClaimStep[]

/** The claim trails of a run, each computed once. */
export function trailsOf(run: Run): TrailOf {
  const trails = new Map<AnalysisVariant, Map<AnalysisMetric, ClaimStep[]>>()
  return (treatment, metric) => {
    const ofTreatment = trails.get(treatment) ?? new Map<AnalysisMetric, ClaimStep[]>()
    trails.set(treatment, ofTreatment)
    const trail = ofTreatment.get(metric) ?? claimTrail(run, treatment, metric)
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
function claimTrail(run: Run, treatment: AnalysisVariant, metric: AnalysisMetric): ClaimStep[] {
  const looks = looksAt(run, metric)
  const method: Method = methods[run.experiment.plan.method]
  let best = noClaim
  let anytimeP = 1
  return decidingLooks(run, metric).flatMap(({ date, look }) => {
    const control = armOf(look, run.control)
    const arm = armOf(look, treatment)
    if (!countsAreMet(metric.type, control, arm)) return []
    const frame = frameOf(run, treatment, looks.slice(0, looks.indexOf(look) + 1))
    const reading = method.read(metric.type, control, arm, frame)
    if (!reading.ok) return []
    const now = claimsOf(run, metric, reading)
    best = {
      better: Math.min(best.better, now.better),
      worse: Math.min(best.worse, now.worse),
      notWorse: Math.min(best.notWorse, now.notWorse),
    }
    anytimeP = Math.min(anytimeP, reading.pValue('two-sided'))
    return [{ date, now, best, anytimeP }]
  })
}

/**
 * The looks of a metric that may decide, with the date they decide at. Where results are read again and again, each metric
 * has its own; where one look decides, it is found on the primary metric, and the others are read as they stood then.
 */
export function decidingLooks(run: Run, metric: AnalysisMetric): { date: string; look: Look }[] {
  const method: Method = methods[run.experiment.plan.method]
  const own = looksAt(run, metric)
  const deciding = method.latches ? own : looksAt(run, run.primary)
  return method.decidingLooks(lookFacts(run, deciding)).flatMap((index) => {
    const date = deciding[index]?.date
    const look = date === undefined ? undefined : lookAt(own, date)
    return date !== undefined && look && look.day >= run.experiment.plan.minDays ? [{ date, look }] : []
  })
}

/** What a method must know of looks to choose among them; sizes are those of the primary metric. */
export function lookFacts(run: Run, looks: readonly Look[]) {
  const primary = looksAt(run, run.primary)
  return looks.map((look) => {
    const full = lookAt(primary, look.date)
    return {
      daysOver: look.day >= run.experiment.plan.minDays,
      plannedShare: full ? plannedShare(run, full) : null,
    }
  })
}

function claimsOf(run: Run, metric: AnalysisMetric, reading: Reading): ClaimStep['now'] {
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
