import type { AnalysisInput } from '../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../src/domain/verdict/analyze.ts'
import { primary } from '../../src/domain/verdict/experimentOf.ts'
import { DAYS, dayOf, drawExperiment, stoppedOn } from './experiments.ts'
import { plannedFor, type SimulatedMethod } from './plans.ts'
import { rates } from './verdictsBy.ts'

const BASE = 0.2
/** The standard error of a lift is then 3.1 % at the end of a test. */
const PER_ARM = 300

/** A test of a known lift: stopped when it was proven, or after four weeks. */
export function concluded(random: () => number, method: SimulatedMethod, lift: number): AnalysisInput {
  const metrics = [{ metric: primary, arms: rates(BASE, BASE * (1 + lift), 1) }]
  const input = drawExperiment(random, { plan: plannedFor(method, PER_ARM), perDay: 2 * PER_ARM, metrics })
  const { status, since } = analyze(input).verdict
  return stoppedOn(input, status === 'proven' && since !== null ? dayOf(since) : DAYS)
}
