import { figuresOf } from '../../stats/methods/compare.ts'
import type { Scale } from '../../stats/methods/method.ts'
import type { ArmsRead } from '../../stats/methods/readArms.ts'
import { thresholdOn } from '../../stats/methods/threshold.ts'
import type { AnalysisInput, AnalysisVariant } from './analysis.ts'
import type { Look } from './looks.ts'
import { daysUntil, methodFinished, unitsForMinimumEffect } from './progress.ts'
import { type Reader, readerOf } from './reader.ts'
import { armOf, looksAt, type Run, readRun } from './run.ts'

/** One look at the primary metric, with the interval that the verdict's method gave then. */
export interface CourseLook {
  date: string
  /** Day of the run, 1 on the start date. */
  day: number
  /** It could decide: the minimum days and counts were there, and the method looks then. */
  eligible: boolean
  /** Null where there was no answer. */
  estimate: number | null
  /** Null where unbounded, and where there was no answer. */
  lower: number | null
  upper: number | null
}

/** How an experiment has come along: its looks, and how far it is. */
export interface Course {
  /** What the looks are about: the relative lift, or the difference where the plan judges on that. */
  scale: Scale
  treatments: { variant: string; looks: CourseLook[] }[]
  progress: Progress
}

interface Progress {
  /** Days of the run up to the newest row, and how many there must be. */
  day: number
  minDays: number
  /** The units of each arm on the primary metric, and what is planned for it; null where nothing is. */
  arms: { variant: string; n: number; planned: number | null }[]
  /** What the arms are on the way to: their planned size, or what the minimum effect takes at the spread seen so far. */
  aim: 'planned' | 'minimumEffect' | null
  /** Days to go at the traffic seen so far; 0 where the aim is reached, null where nobody can say. */
  daysToGo: number | null
  /** The day of the run on which the aim and the minimum days are, or were first, reached; null where nobody can say. */
  endDay: number | null
  /** Nothing that comes in later can decide any more. */
  finished: boolean
}

/** The course of an experiment, from its rows as they stood for an analysis: a pure function of its input, as the analysis is. */
export function courseOf(input: AnalysisInput): Course {
  const run = readRun(input)
  const reader = readerOf(run)
  const { minimumEffect } = run.experiment.plan
  const scale = minimumEffect === undefined ? 'relative' : thresholdOn(minimumEffect).scale
  return {
    scale,
    treatments: run.treatments.map((treatment) => ({
      variant: treatment.key,
      looks: looksOfTreatment(run, reader, treatment, scale),
    })),
    progress: progressOf(run),
  }
}

function looksOfTreatment(run: Run, reader: Reader, treatment: AnalysisVariant, scale: Scale): CourseLook[] {
  const { primary } = run
  const deciding = new Set(reader.eligible(treatment, primary).map(({ date }) => date))
  return looksAt(run, primary).map((look) => {
    const { date, day } = look
    const read = reader.at(treatment, primary, { date, look })
    const { reading } = read
    const interval = reading.ok ? reading.interval(scale, run.experiment.plan.alpha, 'two-sided') : reading
    const shown = { date, day, eligible: deciding.has(date) }
    const estimate = reading.ok && interval.ok ? estimateOn(scale, read, reading.estimate) : null
    if (estimate === null || !interval.ok) return { ...shown, estimate: null, lower: null, upper: null }
    return { ...shown, estimate, lower: interval.lower, upper: interval.upper }
  })
}

/** The lift of the means as they are shown: of a ratio, the ratios themselves. */
function estimateOn(scale: Scale, { type, control, treatment }: ArmsRead, difference: number): number | null {
  if (scale === 'absolute') return difference
  const [base, reached] = [figuresOf(type, control).mean, figuresOf(type, treatment).mean]
  return base !== null && reached !== null && base > 0 ? reached / base - 1 : null
}

function progressOf(run: Run): Progress {
  const { plan } = run.experiment
  const looks = looksAt(run, run.primary)
  const look = looks.at(-1)
  const size = plan.sampleSizePerVariant
  const needed = size ?? mostUnits(run)
  const variants = [run.control, ...run.treatments]
  const planned = (variant: AnalysisVariant) =>
    needed === null ? null : Math.ceil((needed * variant.weight) / run.control.weight)
  const isThere = (at: Look) =>
    at.day >= plan.minDays && variants.every((variant) => armOf(at, variant).n >= (planned(variant) ?? 0))
  const daysToGo = needed === null ? null : daysUntil(run, needed)
  const reached = needed === null ? undefined : looks.find(isThere)
  return {
    day: run.days,
    minDays: plan.minDays,
    arms: variants.map((variant) => ({
      variant: variant.key,
      n: look ? armOf(look, variant).n : 0,
      planned: planned(variant),
    })),
    aim: size !== undefined ? 'planned' : needed === null ? null : 'minimumEffect',
    daysToGo,
    endDay: reached?.day ?? (daysToGo === null || !look ? null : look.day + daysToGo),
    finished: methodFinished(run),
  }
}

/** What the treatment that needs most takes; null where nobody can say. */
function mostUnits(run: Run): number | null {
  const units = run.treatments.map((treatment) => unitsForMinimumEffect(run, treatment))
  return units.reduce<number | null>(
    (most, one) => (most === null || one === null ? null : Math.max(most, one)),
    0,
  )
}
