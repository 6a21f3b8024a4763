import { barrierTitles, namesInExperiments, verdictChangesIn } from '../../../db/queries/digests.ts'
import type { Deps } from '../../deps.ts'
import type { VerdictTransition } from '../../domain/digest/transition.ts'
import type { AnalysisResult, VerdictStatus } from '../../domain/verdict/analysis.ts'
import type { AnalysisSettings } from '../analyses/input.ts'
import { linkToExperiment } from '../links.ts'

interface Span {
  mapIds: string[] | null
  after: string | null
  since: string | null
}

/** The changes of verdicts in a span as a digest tells them, and the newest change among them. */
export async function transitionsIn(deps: Deps, span: Span) {
  const changes = await verdictChangesIn(deps.db, span)
  const titles = Map.groupBy(
    await barrierTitles(deps.db, [...new Set(changes.map((change) => change.hypothesisId))]),
    (row) => row.hypothesisId,
  )
  const names = await namesInExperiments(deps.db, [...new Set(changes.map((change) => change.experimentId))])
  const variantsOf = Map.groupBy(names.variants, (variant) => variant.experimentId)
  const transitions = changes.map((change): VerdictTransition => {
    const result = JSON.parse(change.result) as AnalysisResult
    const { experiment } = JSON.parse(change.input) as AnalysisSettings
    const verdict = result.verdict.variants.find((candidate) => candidate.variant === change.variant)
    const primary = experiment.metrics.find((metric) => metric.role === 'primary')
    const comparison = result.metrics
      .find((metric) => metric.role === 'primary')
      ?.comparisons.find((candidate) => candidate.variant === change.variant)
    return {
      experimentId: change.experimentId,
      experimentName: change.experimentName,
      analysisId: change.analysisId,
      mapName: change.mapName,
      barriers: (titles.get(change.hypothesisId) ?? []).map((row) => row.title),
      change: change.change,
      variant: change.variant,
      variants: (variantsOf.get(change.experimentId) ?? []).map(({ key, name }) => ({ key, name })),
      metric: primary?.key ?? '',
      metrics: experiment.metrics.map(({ key, role, type }) => ({
        ...{ key, role, type },
        name: names.metrics.get(key) ?? key,
      })),
      goodDirection: primary?.goodDirection ?? 'increase',
      alpha: experiment.plan.alpha,
      from: change.from as VerdictStatus,
      to: change.to as VerdictStatus,
      contested: verdict?.contested ?? null,
      since: change.since,
      reasons: verdict?.reasons ?? [],
      relative: comparison?.relative ?? null,
      shrunken: comparison?.shrunken ?? null,
      absolute: effect(comparison?.absolute),
      link: linkToExperiment(deps, change.experimentId),
    }
  })
  return { transitions, newest: changes.at(-1)?.id ?? null }
}

function effect(
  absolute: { estimate: number | null; lower: number | null; upper: number | null } | undefined,
) {
  if (absolute === undefined || absolute.estimate === null) return null
  return { estimate: absolute.estimate, lower: absolute.lower, upper: absolute.upper }
}
