import type { Deps } from '../../deps.ts'
import { breakdownsOf } from '../../domain/verdict/breakdowns.ts'
import { analysisInput, analysisSettings } from './input.ts'
import { readSubject } from './subject.ts'

/** The segments of an experiment, from its rows as they stand: computed when asked for, and never kept. */
export async function readBreakdowns(deps: Deps, experimentId: string) {
  const { experiment, metrics, faults, rows, prior } = await readSubject(deps, experimentId)
  if (experiment.status === 'draft') return []
  const settings = analysisSettings(experiment, metrics, faults, prior)
  return breakdownsOf((await analysisInput(settings, rows)).input)
}
