import { programmeOfMap } from '../../../db/queries/programme.ts'
import type { Deps } from '../../deps.ts'
import { concludedTreatments } from '../../domain/programme/concludedTreatments.ts'
import { isConcluded } from '../../domain/programme/isConcluded.ts'
import { FALSE_DISCOVERY_RATE, judgedTogether } from '../../domain/programme/judgedTogether.ts'
import { priorInForce } from '../../domain/programme/priorInForce.ts'
import { programmeTotal } from '../../domain/programme/programmeTotal.ts'
import { winRate } from '../../domain/programme/winRate.ts'
import type { AnalysisResult } from '../../domain/verdict/analysis.ts'
import { learnedPrior } from '../../stats/programme/learnedPrior.ts'
import type { AnalysisSettings } from '../analyses/input.ts'
import { mapStore } from '../resources/map.ts'
import { notFound } from '../resources/resource.ts'

type Row = Awaited<ReturnType<typeof programmeOfMap>>['tests'][number]

/** All tests of a map taken together: what holds, how large effects are, what they add up to and how many wins are chance. */
export async function programmeOf(deps: Deps, mapId: string) {
  if ((await mapStore.find(deps.db, mapId)) === undefined) throw notFound(mapId)
  const { tests, effects, types } = await programmeOfMap(deps.db, mapId)
  const started = tests.map((row) => ({ row, analysis: opened(row) }))
  const concluded = started.flatMap(({ row, analysis }) =>
    analysis !== null && isConcluded(row.status, analysis.result.verdict) ? [{ row, analysis }] : [],
  )
  const treatments = concluded.map(({ row, analysis }) =>
    concludedTreatments(analysis, priorInForce(effects, row)).map((treatment) => ({
      hypothesisId: row.hypothesisId,
      experimentId: row.experimentId,
      analysisId: analysis.id,
      metric: analysis.metric,
      ...treatment,
    })),
  )
  const hypotheses = judgedTogether(
    started.map(({ row, analysis }) => ({
      ...row,
      evidence: analysis?.result.verdict.programmeEvidence ?? null,
    })),
  )
  return {
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
    tested: hypotheses.length,
    hypotheses,
    prior: {
      overall: { ...learnedPrior(effects), tests: effects.length },
      byBarrierType: types.map((type) => ({
        type,
        ...learnedPrior(effects, [type]),
        tests: effects.filter(({ barrierTypes }) => barrierTypes.includes(type)).length,
      })),
    },
    tests: treatments.flat().map(({ alpha: _alpha, treatments: _treatments, ...shown }) => shown),
    total: programmeTotal(treatments),
    ...winRate(
      concluded.map(({ analysis }) => ({
        plan: analysis.experiment.plan,
        verdict: analysis.result.verdict,
      })),
    ),
  }
}

/** The latest analysis of a started experiment; null before the first. */
function opened({ analysisId, input, result: text }: Row) {
  if (analysisId === null || input === null || text === null) return null
  const { experiment } = JSON.parse(input) as AnalysisSettings
  const result = JSON.parse(text) as AnalysisResult
  const metric = experiment.metrics.find(({ role }) => role === 'primary')?.key ?? null
  return { id: analysisId, experiment, result, metric }
}
