import { outcomeByLoss } from '../../stats/methods/outcome.ts'
import { expectedLosses } from '../../stats/methods/posterior.ts'
import type { ArmsRead } from '../../stats/methods/readArms.ts'
import type { AnalysisMetric } from './analysis.ts'
import type { ClaimsNow } from './claims.ts'
import type { Run } from './run.ts'

/**
 * What the expected losses of either choice say of the primary metric. A claim's p-value is 0 or 1 here: so it takes part in the
 * composition with guardrails, and it is never shown.
 */
export function lossClaims(run: Run, { goodDirection }: AnalysisMetric, read: ArmsRead): ClaimsNow {
  const question = { type: read.type, goodDirection, prior: run.prior }
  const losses = expectedLosses(question, read.control, read.treatment)
  const outcome = outcomeByLoss(losses, run.experiment.plan.lossThreshold)
  return {
    better: outcome === 'better' ? 0 : 1,
    worse: outcome === 'worse' ? 0 : 1,
    notWorse: 1,
    negligible: outcome === 'negligible',
    notNegligible: false,
    losses,
  }
}
