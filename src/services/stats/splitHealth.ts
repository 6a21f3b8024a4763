import exp from '@stdlib/math-base-special-exp'
import { sequentialSrmLogEvidence } from '../../stats/health/sequentialSrm.ts'
import { chiSquareSrm } from '../../stats/health/srm.ts'

/** Whether counts fit the planned split: the single-look test, and the e-value that may be looked at every day. */
export function splitHealth(counts: number[], weights: number[]) {
  const { statistic, degreesOfFreedom, pValue, expected } = chiSquareSrm(counts, weights)
  const evidence = exp(sequentialSrmLogEvidence(counts, weights))
  return {
    // Units in an arm that should get none are infinitely far from the plan, which JSON cannot say.
    statistic: Number.isFinite(statistic) ? statistic : null,
    degreesOfFreedom,
    pValue,
    evidence: Math.min(evidence, Number.MAX_VALUE),
    status: pValue < 0.001 ? 'failed' : pValue < 0.01 ? 'warning' : 'ok',
    expected,
  }
}
