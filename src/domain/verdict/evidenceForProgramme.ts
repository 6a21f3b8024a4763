import { methods } from '../../stats/methods/index.ts'
import type { AnalysisVariant } from './analysis.ts'
import type { DecidingLook } from './decidingLooks.ts'
import { countsAreMet } from './minimumCounts.ts'
import type { Reader } from './reader.ts'
import { armOf, looksAt, type Run } from './run.ts'

/**
 * The e-value of an experiment against "no improvement", to be judged together with those of other hypotheses: the mean over
 * its treatments. Where every look has an e-value it is that of the last look, never the largest of several; where it comes from
 * a p-value that holds over all deciding looks (or over the only one), it is the largest. 0 says that there is none yet: what a look
 * gives is above 0, however little.
 */
export function evidenceForProgramme(run: Run, reader: Reader): number {
  if (run.treatments.length === 0) return 0
  const sum = run.treatments.reduce((total, treatment) => total + evidenceOf(run, reader, treatment), 0)
  return Math.min(sum / run.treatments.length, Number.MAX_VALUE)
}

function evidenceOf(run: Run, reader: Reader, treatment: AnalysisVariant): number {
  const { method, sampleSizePerVariant } = run.experiment.plan
  const { evidenceOf, decidesBy } = methods[method]
  // A look that came with the stop was chosen, and its p-value is none.
  if (decidesBy === 'expectedLoss' && sampleSizePerVariant === undefined) return 0
  const looks =
    evidenceOf === 'latestLook' ? latestLook(run, treatment) : reader.eligible(treatment, run.primary)
  const side = run.primary.goodDirection === 'increase' ? 'above' : 'below'
  return looks.reduce((most, at) => {
    const { reading } = reader.at(treatment, run.primary, at)
    return reading.ok ? Math.max(most, reading.improvementEvidence(side), Number.MIN_VALUE) : most
  }, 0)
}

/** The current look, where it has the counts that its normal approximation asks for. */
function latestLook(run: Run, treatment: AnalysisVariant): DecidingLook[] {
  const look = looksAt(run, run.primary).at(-1)
  const met = look && countsAreMet(run.primary.type, armOf(look, run.control), armOf(look, treatment))
  return met ? [{ date: look.date, look }] : []
}
