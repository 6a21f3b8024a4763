import { metricsOfExperiment } from '../../../db/queries/experiments.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import type { ImportTarget } from '../../importers/results/resultsFormat.ts'
import { findExperiment } from '../analyses/subject.ts'
import { calendarDate } from '../calendarDate.ts'
import { readSettings } from '../settings/read.ts'

/** The experiment that a file of results is read for; a draft takes none. */
export async function importTarget(deps: Deps, id: string): Promise<ImportTarget> {
  const experiment = await findExperiment(deps, id)
  if (experiment.status === 'draft' || experiment.startDate === null)
    throw new AppError('not_running', said('draft_takes_no_results', { id }))
  const [metrics, { timeZone }] = await Promise.all([metricsOfExperiment(deps.db, id), readSettings(deps)])
  const roles = new Map(experiment.metrics.map(({ metric, role }) => [metric, role]))
  return {
    variants: experiment.variants.map(({ key, name, isControl, weight }) => ({
      key,
      name,
      isControl,
      weight,
    })),
    metrics: metrics.map(({ key, name, type }) => ({ key, name, type, role: roles.get(key) ?? 'secondary' })),
    startDate: experiment.startDate,
    lastDate: experiment.stopDate ?? calendarDate(deps.now(), timeZone),
    mode: experiment.mode,
  }
}
