import { barriersOfHypotheses, latestAnalysesOfMap } from '../../../db/queries/proven.ts'
import type { Deps } from '../../deps.ts'
import { judgedTogether } from '../../domain/programme/judgedTogether.ts'
import type { AnalysisResult } from '../../domain/verdict/analysis.ts'
import { mapStore } from '../resources/map.ts'
import { notFound } from '../resources/resource.ts'

/** Every treatment of a map whose improvement is proven, contested ones among them and marked. */
export async function provenOf(deps: Deps, mapId: string) {
  if ((await mapStore.find(deps.db, mapId)) === undefined) throw notFound(mapId)
  const [analyses, barriersOf] = await Promise.all([
    latestAnalysesOfMap(deps.db, mapId),
    barriersOfHypotheses(deps.db, mapId),
  ])
  const read = analyses.map((row) => ({ row, result: row.result === null ? null : parse(row.result) }))
  const judged = judgedTogether(
    read.map(({ row, result }) => ({ ...row, evidence: result?.verdict.programmeEvidence ?? null })),
  )
  const holding = new Set(judged.flatMap(({ hypothesisId, holds }) => (holds ? hypothesisId : [])))
  return read.flatMap(({ row, result }) => {
    if (result === null) return []
    const primary = result.metrics.find((metric) => metric.role === 'primary')
    return result.verdict.variants
      .filter((variant) => row.status === 'proven' && variant.status === 'proven')
      .map((variant) => {
        const comparison = primary?.comparisons.find((candidate) => candidate.variant === variant.variant)
        return {
          hypothesisId: row.hypothesisId,
          barrierIds: (barriersOf.get(row.hypothesisId) ?? []).map((link) => link.barrierId),
          experimentId: row.experimentId,
          analysisId: row.analysisId,
          variant: variant.variant,
          metric: primary?.metric ?? null,
          relative: comparison?.relative ?? null,
          absolute: comparison?.absolute ?? null,
          shrunken: comparison?.shrunken ?? null,
          since: variant.since,
          holdsAcrossProgramme: holding.has(row.hypothesisId),
          contested: variant.contested,
        }
      })
  })
}

const parse = (text: string) => JSON.parse(text) as AnalysisResult
