import exp from '@stdlib/math-base-special-exp'
import ln from '@stdlib/math-base-special-ln'
import { sequentialSrmLogEvidence } from '../../stats/health/sequentialSrm.ts'
import { chiSquareSrm } from '../../stats/health/srm.ts'
import type { SrmHealth } from './analysis.ts'
import { decidingLooks } from './decidingLooks.ts'
import { type Look, lookAt } from './looks.ts'
import { methodFinished } from './progress.ts'
import type { VerdictReason } from './reasons.ts'
import { armOf, looksAt, plannedShare, type Run } from './run.ts'

const FAILED_BELOW = 0.001
const WARNING_BELOW = 0.01
/** Units that a final test expects in each arm. */
const LEAST_EXPECTED = 5
/** The e-value at which the split is taken to be broken: one false alarm in a thousand tests, however often one looks. */
const ALARM_EVIDENCE = 1000

/** What makes a verdict invalid, and since which date. */
export interface HealthFailure {
  date: string
  reason: VerdictReason
}

/** The split of units over arms, judged at one look. */
export interface SplitTest {
  /** Null where a unit is in an arm of weight 0, which contradicts the plan outright. */
  statistic: number | null
  degreesOfFreedom: number
  pValue: number
  /** The e-value of the sequential test at these counts. */
  evidence: number
  status: 'ok' | 'warning' | 'failed'
}

/**
 * Sample ratio mismatch at one look: the chi-square test with its two thresholds, and the e-value beside it.
 *
 * @param counts units per arm
 * @param weights planned weights in the same order, at least one of them above 0
 */
export function splitTest(counts: readonly number[], weights: readonly number[]): SplitTest {
  const { statistic, degreesOfFreedom, pValue } = chiSquareSrm(counts, weights)
  return {
    statistic: Number.isFinite(statistic) ? statistic : null,
    degreesOfFreedom,
    pValue,
    evidence: Math.min(exp(sequentialSrmLogEvidence(counts, weights)), Number.MAX_VALUE),
    status: pValue < FAILED_BELOW ? 'failed' : pValue < WARNING_BELOW ? 'warning' : 'ok',
  }
}

/** The test of the current split; whether it makes the verdict invalid is for `srmFailure` to say. */
export function srmHealth(run: Run): SrmHealth {
  const look = srmLooks(run).at(-1)
  const arms = armsOf(run)
  if (!look || totalOf(run, look) === 0) {
    const nothing = { statistic: null, degreesOfFreedom: null, pValue: null, evidence: null }
    return { ...nothing, status: 'noData', observed: {}, expected: {} }
  }
  const counts = countsOf(run, look)
  const { expected } = chiSquareSrm(counts, weightsOf(run))
  const keyed = (values: readonly number[]) =>
    Object.fromEntries(arms.map((arm, index) => [arm.key, values[index] ?? 0]))
  return { ...splitTest(counts, weightsOf(run)), observed: keyed(counts), expected: keyed(expected) }
}

/**
 * The first date at which the split is bad enough to make the verdict invalid: the sequential e-value reaches
 * 1000 at any look, or p is below .001 when the planned size is reached or after the stop. Looking at p every day would raise
 * false alarms.
 */
export function srmFailure(run: Run): HealthFailure | null {
  const looks = srmLooks(run)
  const alarm = looks.find((look) => logEvidence(run, look) >= ln(ALARM_EVIDENCE))
  const failures: HealthFailure[] = []
  if (alarm) {
    const evidence = Math.min(exp(logEvidence(run, alarm)), Number.MAX_VALUE)
    failures.push({
      date: alarm.date,
      reason: { code: 'srm_sequential', params: { date: alarm.date, evidence } },
    })
  }
  const full = looksAt(run, run.primary).find((look) => (plannedShare(run, look) ?? 0) >= 1)
  const closing = methodFinished(run) ? decidingLooks(run, run.primary).at(-1) : undefined
  const finals = [
    full && lookAt(looks, full.date),
    // The split must hold at the look with which a method ends, however the size is shared out there.
    closing && lookAt(looks, closing.date),
    run.experiment.status === 'stopped' ? looks.at(-1) : undefined,
  ]
  for (const look of finals) {
    if (!look) continue
    const { pValue, expected } = chiSquareSrm(countsOf(run, look), weightsOf(run))
    // Below, the chi-square is no chi-square: one unit too many in a tiny arm would do.
    if (pValue < FAILED_BELOW && expected.every((units) => units >= LEAST_EXPECTED))
      failures.push({ date: look.date, reason: { code: 'srm_final', params: { date: look.date, pValue } } })
  }
  return failures.reduce<HealthFailure | null>(
    (first, failure) => (first === null || failure.date < first.date ? failure : first),
    null,
  )
}

/** Exposures as far as they go, and the units of the primary metric from there on: exposures that stop hide nothing. */
function srmLooks(run: Run): Look[] {
  const exposed = (run.exposures?.looks ?? []).filter((look) => totalOf(run, look) > 0)
  const last = exposed.at(-1)
  const units = looksAt(run, run.primary)
  return last === undefined ? units : [...exposed, ...units.filter((look) => look.date > last.date)]
}

const armsOf = (run: Run) => [run.control, ...run.treatments]
const weightsOf = (run: Run) => armsOf(run).map((arm) => arm.weight)
const countsOf = (run: Run, look: Look) => armsOf(run).map((arm) => armOf(look, arm).n)
const totalOf = (run: Run, look: Look) => countsOf(run, look).reduce((sum, n) => sum + n, 0)
const logEvidence = (run: Run, look: Look) => sequentialSrmLogEvidence(countsOf(run, look), weightsOf(run))
