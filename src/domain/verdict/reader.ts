import { methods } from '../../stats/methods/index.ts'
import { type ArmsRead, readArms } from '../../stats/methods/readArms.ts'
import type { AnalysisMetric, AnalysisVariant } from './analysis.ts'
import { type CovariateUse, covariateUse, withoutCovariate } from './covariateUse.ts'
import { type DecidingLook, decidingLooks, frameAt } from './decidingLooks.ts'
import type { Look } from './looks.ts'
import { countsAreMet } from './minimumCounts.ts'
import { armOf, type Run } from './run.ts'

/** Reads each look of a treatment on a metric once, however many rules ask for it. */
export interface Reader {
  /** The deciding looks that also have the minimum counts: the only ones anything is spent on. */
  eligible(treatment: AnalysisVariant, metric: AnalysisMetric): DecidingLook[]
  at(treatment: AnalysisVariant, metric: AnalysisMetric, at: DecidingLook): ArmsRead
  covariate(treatment: AnalysisVariant, metric: AnalysisMetric): CovariateUse
}

export function readerOf(run: Run): Reader {
  const method = methods[run.experiment.plan.method]
  const deciding = memo((metric: AnalysisMetric) => decidingLooks(run, metric))
  const pair = memo((treatment: AnalysisVariant) =>
    memo((metric: AnalysisMetric) => {
      const eligible = deciding(metric).filter(({ look }) =>
        countsAreMet(metric.type, armOf(look, run.control), armOf(look, treatment)),
      )
      const covariate = covariateUse(run, treatment, metric)
      const compared = (look: Look, variant: AnalysisVariant) =>
        covariate === 'adjusted' ? armOf(look, variant) : withoutCovariate(armOf(look, variant))
      const read = memo((look: Look) =>
        memo((date: string) => {
          const frame = frameAt(run, treatment, { date, look }, eligible)
          return readArms(method, metric.type, compared(look, run.control), compared(look, treatment), frame)
        }),
      )
      return { eligible, covariate, read }
    }),
  )
  return {
    eligible: (treatment, metric) => pair(treatment)(metric).eligible,
    covariate: (treatment, metric) => pair(treatment)(metric).covariate,
    at: (treatment, metric, { look, date }) => pair(treatment)(metric).read(look)(date),
  }
}

function memo<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const value = compute(key)
    known.set(key, value)
    return value
  }
}
