import { barriersOfHypotheses, latestAnalysesOfMap } from '../../../db/queries/proven.ts'
import type { Deps } from '../../deps.ts'
import type { AnalysisResult } from '../../domain/verdict/analysis.ts'
import { eBenjaminiHochberg } from '../../stats/programme/eBenjaminiHochberg.ts'
import { mapStore } from '../resources/map.ts'
import { notFound } from '../resources/resource.ts'

/** Of what is called proven across a map, at most this share is wrong on average. */
const falseDiscoveryRate = 0.05

/** Every treatment of a map whose improvement is proven, contested ones among them and marked. */
export async function provenOf(deps: Deps, mapId: string) {
  if ((await mapStore.find(deps.db, mapId)) === undefined) throw notFound(mapId)
  const [analyses, barriersOf] = await Promise.all([
    latestAnalysesOfMap(deps.db, mapId),
    barriersOfHypotheses(deps.db, mapId),
  ])
  const read = analyses.map((row) => ({ row, result: row.result === null ? null : parse(row.result) }))
  const holding = holdAcrossProgramme(read)
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

/**
 * The hypotheses of a map that hold when all its tests are judged together: e-BH over every hypothesis with a started
 * experiment, each by its latest one. Computed anew each time, never kept.
 */
function holdAcrossProgramme(
  read: { row: { hypothesisId: string; startedAt: string | null }; result: AnalysisResult | null }[],
) {
  const evidence = new Map<string, number>()
  const byStart = [...read].sort((a, b) => ((a.row.startedAt ?? '') < (b.row.startedAt ?? '') ? -1 : 1))
  for (const { row, result } of byStart)
    evidence.set(row.hypothesisId, result?.verdict.programmeEvidence ?? 0)
  const ids = [...evidence.keys()]
  const held = eBenjaminiHochberg([...evidence.values()], falseDiscoveryRate)
  return new Set(ids.filter((_, i) => held[i] === true))
}
