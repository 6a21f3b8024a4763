import { eBenjaminiHochberg } from '../../stats/programme/eBenjaminiHochberg.ts'
import { holdingThresholds } from '../../stats/programme/holdingThresholds.ts'

/** Of what holds across a map, at most this share is wrong on average. */
export const FALSE_DISCOVERY_RATE = 0.05

interface StartedTest {
  hypothesisId: string
  experimentId: string
  startedAt: string | null
  /** The e-value of its latest analysis against "no improvement"; null before the first. */
  evidence: number | null
}

/** A hypothesis judged together with all others of its map. */
export interface JudgedHypothesis {
  hypothesisId: string
  experimentId: string
  evidence: number
  /** The evidence from which on it holds, the others' being what they are. */
  threshold: number
  holds: boolean
}

/**
 * The hypotheses of a map when all its tests are judged together: e-BH over every hypothesis with a started experiment, each by its
 * latest one (of those that started at once, the one given last). Computed anew each time, never kept.
 */
export function judgedTogether(tests: readonly StartedTest[]): JudgedHypothesis[] {
  const latest = new Map<string, StartedTest>()
  for (const test of tests) {
    const known = latest.get(test.hypothesisId)
    if (known === undefined || (test.startedAt ?? '') >= (known.startedAt ?? ''))
      latest.set(test.hypothesisId, test)
  }
  const judged = [...latest.values()].map(({ hypothesisId, experimentId, evidence }) => ({
    hypothesisId,
    experimentId,
    evidence: evidence ?? 0,
  }))
  const evidence = judged.map((one) => one.evidence)
  const thresholds = holdingThresholds(evidence, FALSE_DISCOVERY_RATE)
  const holding = eBenjaminiHochberg(evidence, FALSE_DISCOVERY_RATE)
  return judged.map((one, i) => ({
    ...one,
    threshold: thresholds[i] ?? Number.MAX_VALUE,
    holds: holding[i] === true,
  }))
}
