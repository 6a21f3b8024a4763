import { latestAnalysis } from '../../../db/queries/analyses.ts'
import {
  type Experiment,
  experimentStore,
  faultsOfExperiment,
  metricsOfExperiment,
} from '../../../db/queries/experiments.ts'
import { currentRows } from '../../../db/queries/results.ts'
import type { Deps } from '../../deps.ts'
import { currentPrior } from '../programme/prior.ts'
import { notFound } from '../resources/resource.ts'

export async function findExperiment(deps: Deps, id: string): Promise<Experiment> {
  const experiment = await experimentStore.find(deps.db, id)
  if (experiment === undefined) throw notFound(id)
  return experiment
}

/** An experiment with all that its analysis is computed from, as it stands now. */
export async function readSubject(deps: Deps, id: string) {
  const experiment = await findExperiment(deps, id)
  const [metricRows, faults, rows, previous, prior] = await Promise.all([
    metricsOfExperiment(deps.db, id),
    faultsOfExperiment(deps.db, id),
    currentRows(deps.db, id),
    latestAnalysis(deps.db, id),
    currentPrior(deps, experiment),
  ])
  return { experiment, metrics: metricRows, faults, rows, previous, prior }
}
