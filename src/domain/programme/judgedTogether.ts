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
  /** Its newest experiment. */
  experimentId: string
  /** Of all its experiments together; 0 before any look. */
  evidence: number
  /** The evidence from which on it holds, the others' being what they are. */
  threshold: number
  holds: boolean
}

/**
 * The hypotheses of a map when all its tests are judged together: e-BH over every hypothesis with a started experiment. Several
 * experiments on one hypothesis count together, by the product of their e-values, which is an e-value too however the next one was
 * decided upon (Shafer 2021, "Testing by betting", J. R. Stat. Soc. A 184(2)); judging by the latest alone would let one try until it
 * fits. An experiment without a look is no factor yet. Computed anew each time, never kept.
 */
export function judgedTogether(tests: readonly StartedTest[]): JudgedHypothesis[] {
  const byHypothesis = Map.groupBy(tests, (test) => test.hypothesisId)
  const judged = [...byHypothesis].map(([hypothesisId, own]) => {
    const newest = own.reduce((latest, test) =>
      (test.startedAt ?? '') >= (latest.startedAt ?? '') ? test : latest,
    )
    return { hypothesisId, experimentId: newest.experimentId, evidence: evidenceTogether(own) }
  })
  const evidence = judged.map((one) => one.evidence)
  const thresholds = holdingThresholds(evidence, FALSE_DISCOVERY_RATE)
  const holding = eBenjaminiHochberg(evidence, FALSE_DISCOVERY_RATE)
  return judged.map((one, i) => ({
    ...one,
    threshold: thresholds[i] ?? Number.MAX_VALUE,
    holds: holding[i] === true,
  }))
}

function evidenceTogether(tests: readonly StartedTest[]): number {
  const factors = tests.flatMap(({ evidence }) => (evidence === null || evidence === 0 ? [] : [evidence]))
  if (factors.length === 0) return 0
  return Math.min(
    factors.reduce((product, factor) => product * factor, 1),
    Number.MAX_VALUE,
  )
}
