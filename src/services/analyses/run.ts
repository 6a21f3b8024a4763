import type { Statement } from '../../../db/database.ts'
import {
  type AnalysisRow,
  insertAnalysis,
  insertVerdictChanges,
  type VerdictChange,
} from '../../../db/queries/analyses.ts'
import type { Experiment } from '../../../db/queries/experiments.ts'
import { replaceEffects } from '../../../db/queries/programme.ts'
import type { Deps } from '../../deps.ts'
import { type VerdictChange as DomainChange, verdictChanges } from '../../domain/digest/verdictChanges.ts'
import { concludedEffects } from '../../domain/programme/concludedEffects.ts'
import type { AnalysisInput, AnalysisResult } from '../../domain/verdict/analysis.ts'
import { analyze } from '../../domain/verdict/analyze.ts'
import { eventStatements } from '../events/announce.ts'
import { planRescoring } from '../learning/rescore.ts'
import { linkToExperiment } from '../links.ts'
import type { MetricRow } from '../resources/metric.ts'
import { type AnalysisSettings, analysisInput, analysisSettings, type KeptRow } from './input.ts'

interface Subject {
  /** The experiment as it will stand after the write. */
  experiment: Experiment
  metrics: MetricRow[]
  faults: { reason: string; date: string; by: string }[]
  rows: KeptRow[]
  /** What the programme's other tests say about effects of this kind. */
  prior: AnalysisInput['prior']
  /** The analysis that stood until now. */
  previous: AnalysisRow | undefined
}

/**
 * Analyses an experiment and prepares what is kept of it: the analysis, the change of verdict where there is one, and once it is
 * stopped, the effects that later tests learn from, and the scores of other hypotheses that it moves. All go into the batch of the
 * write that caused them.
 */
export async function planAnalysis(
  deps: Deps,
  subject: Subject,
): Promise<{ id: string; statements: Statement[] }> {
  const { experiment, previous } = subject
  const settings = analysisSettings(experiment, subject.metrics, subject.faults, subject.prior)
  const { input, hash } = await analysisInput(settings, subject.rows)
  const result = analyze(input)
  const row = analysisRow(deps, experiment, settings, result, hash)
  const told = previous === undefined ? null : (JSON.parse(previous.result) as AnalysisResult).verdict
  const changed = verdictChanges(told, result.verdict, result.asOf)
  const changes = changed.map(
    ({ from, to, ...change }): VerdictChange => ({
      variant: change.variant,
      since: change.since,
      fromStatus: from,
      toStatus: to,
      contested: change.contested !== null,
      id: deps.newId('verdictChange'),
      mapId: experiment.mapId,
      experimentId: experiment.id,
      analysisId: row.id,
      at: row.createdAt,
    }),
  )
  return {
    id: row.id,
    statements: [
      insertAnalysis(deps.db, row),
      ...insertVerdictChanges(deps.db, changes),
      ...changed.flatMap((change) => announce(deps, experiment, row.id, change)),
      ...(experiment.status === 'stopped' ? learnFrom(deps, experiment.id, settings, result) : []),
      ...(await planRescoring(deps, { experiment, analysis: row, previous })),
    ],
  }
}

function announce(
  deps: Deps,
  { id, name, mapId, hypothesisId }: Experiment,
  analysisId: string,
  change: DomainChange,
): Statement[] {
  const of = { experimentId: id, experimentName: name, hypothesisId, mapId, analysisId }
  return eventStatements(deps, {
    type: 'verdict.changed',
    data: { ...of, ...change, link: linkToExperiment(deps, id) },
  })
}

/** Replaces what the programme has learned from an experiment, as new rows or a fault may have changed or undone it. */
function learnFrom(
  deps: Deps,
  id: string,
  { experiment }: AnalysisSettings,
  result: AnalysisResult,
): Statement[] {
  const effects = concludedEffects({ experiment, result })
  return replaceEffects(
    deps.db,
    id,
    effects.map(({ variant, estimate, standardError }) => ({ variant, lift: estimate, standardError })),
  )
}

function analysisRow(
  deps: Deps,
  experiment: Experiment,
  settings: object,
  result: AnalysisResult,
  inputHash: string,
): AnalysisRow {
  return {
    id: deps.newId('analysis'),
    experimentId: experiment.id,
    revision: experiment.revision,
    asOf: result.asOf,
    engineVersion: result.engineVersion,
    inputHash,
    status: result.verdict.status,
    variant: result.verdict.variant,
    contested: result.verdict.contested !== null,
    since: result.verdict.since,
    input: JSON.stringify(settings),
    result: JSON.stringify(result),
    createdAt: deps.now().toISOString(),
  }
}
