import { concludedPredictions } from '../../../db/queries/learning.ts'
import type { Deps } from '../../deps.ts'
import { realisedEffect } from '../../domain/learning/realisedEffect.ts'
import type { TestedPrediction } from '../../domain/learning/testedPrediction.ts'

/** A prediction of the deployment whose test is concluded, and what it was of. */
export interface ConcludedPrediction extends TestedPrediction {
  mapId: string
  hypothesisId: string
  metric: string
}

/** Every prediction of the deployment that was put to the test, in the order of its experiments' ids. */
export async function testedPredictions(deps: Deps): Promise<ConcludedPrediction[]> {
  const byExperiment = Map.groupBy(await concludedPredictions(deps.db), (row) => row.experimentId)
  return [...byExperiment.values()].flatMap((rows) => {
    const realised = realisedEffect(rows)
    const [first] = rows
    if (first === undefined || realised === null) return []
    const { lift: _lift, standardError: _standardError, verdict, contested, ...prediction } = first
    return [{ ...prediction, realised, proven: verdict === 'proven' && !contested }]
  })
}
