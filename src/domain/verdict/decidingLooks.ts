import { methods } from '../../stats/methods/index.ts'
import { type Frame, type LookFacts, type Method, oneLook } from '../../stats/methods/method.ts'
import type { AnalysisMetric, AnalysisVariant } from './analysis.ts'
import { type Look, lookAt } from './looks.ts'
import { armOf, looksAt, plannedShare, plannedUnitsOf, type Run } from './run.ts'

/** A look that may decide, and the date it decides at: the metric may not have reported on that very date. */
export interface DecidingLook {
  date: string
  look: Look
}

/**
 * The looks of a metric that may decide. Where results are read again and again without a planned end, each metric has its own;
 * else they are found on the primary metric, and the others are read as they stood then.
 */
export function decidingLooks(run: Run, metric: AnalysisMetric): DecidingLook[] {
  const method: Method = methods[run.experiment.plan.method]
  const own = looksAt(run, metric)
  const clock = method.clock === 'metric' ? own : looksAt(run, run.primary)
  return method.decidingLooks(lookFacts(run, clock)).flatMap((index) => {
    const date = clock[index]?.date
    const look = date === undefined ? undefined : lookAt(own, date)
    return date !== undefined && look && look.day >= run.experiment.plan.minDays ? [{ date, look }] : []
  })
}

/** What a method must know of looks to choose among them; sizes are those of the primary metric. */
export function lookFacts(run: Run, looks: readonly Look[]): LookFacts[] {
  const primary = looksAt(run, run.primary)
  return looks.map((look, index) => {
    const full = lookAt(primary, look.date)
    return {
      daysOver: look.day >= run.experiment.plan.minDays,
      plannedShare: full ? plannedShare(run, full) : null,
      fraction: full ? (run.fractions.get(full.date) ?? null) : null,
      closing: run.experiment.status === 'stopped' && index === looks.length - 1,
    }
  })
}

/**
 * What the plan fixed for one treatment against the control, and how far the units had come at a look and at those before it.
 *
 * @param at the look that is read, eligible or not; after the planned end it stands in for the last one
 * @param eligible the looks of this treatment on this metric that anything is spent on
 */
export function frameAt(
  run: Run,
  treatment: AnalysisVariant,
  at: DecidingLook,
  eligible: readonly DecidingLook[],
): Frame {
  const { plan } = run.experiment
  const method: Method = methods[plan.method]
  const frame = { ...oneLook, alpha: plan.alpha, plannedUnits: plannedUnitsOf(run, treatment) }
  if (!method.options.includes('spending')) return frame
  const last = fractionAt(run, at.date)
  if (last === null) return frame
  const looks = eligible.flatMap((one) => {
    const fraction = one.date < at.date ? fractionAt(run, one.date) : null
    return fraction !== null && fraction < 1 ? [{ ...one, fraction }] : []
  })
  looks.push({ ...at, fraction: last })
  const fractions = looks.map(({ fraction }) => fraction)
  const units = looks.map(({ look }) => unitsOf(run, treatment, look))
  const information = inStep(units, fractions) ? fractions : units
  return { ...frame, spending: plan.spending ?? frame.spending, fractions, information }
}

/** The share of the planned units that was there on a date; null where none are planned. */
function fractionAt(run: Run, date: string): number | null {
  const known = run.fractions.get(date)
  if (known !== undefined) return known
  const look = lookAt(looksAt(run, run.primary), date)
  return look ? (run.fractions.get(look.date) ?? null) : null
}

/**
 * Whether the units of a pair have grown as all units have, but for chance: then the looks of every pair have the same in common, and
 * their boundaries need no computing of their own.
 */
function inStep(units: readonly number[], fractions: readonly number[]): boolean {
  const perFraction = (units.at(-1) ?? 0) / (fractions.at(-1) ?? 1)
  return units.every((n, i) => Math.abs(n / ((fractions[i] ?? 1) * perFraction) - 1) < OUT_OF_STEP)
}

/** Shifts the correlation of two looks by at most about half of that. */
const OUT_OF_STEP = 0.05

const unitsOf = (run: Run, treatment: AnalysisVariant, look: Look) =>
  armOf(look, run.control).n + armOf(look, treatment).n
