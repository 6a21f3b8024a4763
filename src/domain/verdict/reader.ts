import { methods } from '../../stats/methods/index.ts'
import { type ArmsRead, readArms } from '../../stats/methods/readArms.ts'
import type { AnalysisMetric, AnalysisVariant } from './analysis.ts'
import { type DecidingLook, decidingLooks, frameAt } from './decidingLooks.ts'
import type { Look } from './looks.ts'
import { countsAreMet } from './minimumCounts.ts'
import { armOf, type Run } from './run.ts'

/** Reads each look of a treatment on a metric once, however many rules ask for it. */
export interface Reader {
  /** The deciding looks that also have the minimum counts: the only ones anything is spent on. */
  eligible(treatment: AnalysisVariant, metric: AnalysisMetric): DecidingLook[]
  at(treatment: AnalysisVariant, metric: AnalysisMetric, at: DecidingLook): ArmsRead
}

export function readerOf(run: Run): Reader {
  const method = methods[run.experiment.plan.method]
  const deciding = memo((metric: AnalysisMetric) => decidingLooks(run, metric))
  const eligible = memo((treatment: AnalysisVariant) =>
    memo((metric: AnalysisMetric) =>
      deciding(metric).filter(({ look }) =>
        countsAreMet(metric.type, armOf(look, run.control), armOf(look, treatment)),
      ),
    ),
  )
  const read = memo((treatment: AnalysisVariant) =>
    memo((metric: AnalysisMetric) =>
      memo((look: Look) =>
        memo((date: string) => {
          const frame = frameAt(run, treatment, { date, look }, eligible(treatment)(metric))
          return readArms(method, metric.type, armOf(look, run.control), armOf(look, treatment), frame)
        }),
      ),
    ),
  )
  return {
    eligible: (treatment, metric) => eligible(treatment)(metric),
    at: (treatment, metric, { look, date }) => read(treatment)(metric)(look)(date),
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
