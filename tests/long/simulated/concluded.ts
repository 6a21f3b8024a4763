import type { AnalysisInput } from '../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../src/domain/verdict/analyze.ts'
import { primary } from '../../src/domain/verdict/experimentOf.ts'
import { conversions } from '../draws/outcomes.ts'
import { DAYS, dayOf, drawExperiment, stoppedOn } from './experiments.ts'
import { plannedFor, type SimulatedMethod } from './plans.ts'

const BASE = 0.2
/** The standard error of a lift is then 3.1 % at the end of a test. */
const PER_ARM = 300

/** A test of treatments with known lifts: stopped when it was proven, or after four weeks. */
export function concluded(random: () => number, method: SimulatedMethod, ...lifts: number[]): AnalysisInput {
  const arms = [0, ...lifts].map((lift) => conversions(BASE * (1 + lift)))
  const metrics = [{ metric: primary, arms }]
  const perDay = arms.length * PER_ARM
  const input = drawExperiment(random, { plan: plannedFor(method, PER_ARM), perDay, metrics })
  const { status, since } = analyze(input).verdict
  return stoppedOn(input, status === 'proven' && since !== null ? dayOf(since) : DAYS)
}
