import { methods } from '../../stats/methods/index.ts'
import type { Method } from '../../stats/methods/method.ts'
import type { AnalysisVariant } from './analysis.ts'
import { decidingLooks } from './claims.ts'
import type { Look } from './looks.ts'
import { armOf, frameOf, looksAt, type Run } from './run.ts'

/**
 * The e-value of an experiment against "no improvement", to be judged together with those of other hypotheses: the mean over
 * its treatments. A method that may be looked at repeatedly gives the one of its last look, never the largest of several; one
 * that decides once gives that of its one look.
 */
export function evidenceForProgramme(run: Run): number {
  const { latches } = methods[run.experiment.plan.method]
  const look = latches ? looksAt(run, run.primary).at(-1) : decidingLooks(run, run.primary)[0]?.look
  if (!look || run.treatments.length === 0) return 0
  const sum = run.treatments.reduce((total, treatment) => total + evidenceOf(run, treatment, look), 0)
  return Math.min(sum / run.treatments.length, Number.MAX_VALUE)
}

function evidenceOf(run: Run, treatment: AnalysisVariant, look: Look): number {
  const method: Method = methods[run.experiment.plan.method]
  const looks = looksAt(run, run.primary)
  const frame = frameOf(run, treatment, looks.slice(0, looks.indexOf(look) + 1))
  const reading = method.read(run.primary.type, armOf(look, run.control), armOf(look, treatment), frame)
  if (!reading.ok) return 0
  return reading.improvementEvidence(run.primary.goodDirection === 'increase' ? 'above' : 'below')
}
