import type { BarrierRow, EvidenceFigureRow, WholeMap } from '../../../db/queries/maps.ts'
import type { BarrierFigures } from '../../domain/scoring/figures.ts'

/** The figures that a ranking takes of each barrier: its evidence added up, and whether a test on it proved something. */
export function barrierFigures(
  barriers: BarrierRow[],
  evidence: EvidenceFigureRow[],
  { links, standings }: Pick<WholeMap, 'links' | 'standings'>,
): BarrierFigures[] {
  const byBarrier = Map.groupBy(evidence, (row) => row.barrierId)
  const hypothesesOf = Map.groupBy(links, (link) => link.barrierId)
  const proven = new Map(
    standings
      .filter((row) => row.verdict === 'proven' && row.contested !== true)
      .map((row) => [row.hypothesisId, { experimentId: row.experimentId, since: row.since ?? '' }]),
  )
  return barriers.map((barrier) => ({
    id: barrier.id,
    title: barrier.title,
    type: barrier.type,
    stageId: barrier.stageId,
    segment: barrier.segment,
    affectedShare: barrier.affectedShare,
    evidence: (byBarrier.get(barrier.id) ?? []).map(
      ({ source, count, sampleSize, affected, newestDate }) => ({
        source,
        count,
        sampleSize,
        affected,
        newestDate: newestDate ?? '',
      }),
    ),
    proven:
      (hypothesesOf.get(barrier.id) ?? [])
        .map((link) => proven.get(link.hypothesisId))
        .find((p) => p !== undefined) ?? null,
  }))
}
