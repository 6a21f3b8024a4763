import type { PastVerdictRow } from '../../../db/queries/boardFigures.ts'
import type { LatestChange } from '../../../db/queries/mapPast.ts'
import type { BarrierRow, StageRow, WholeMap } from '../../../db/queries/maps.ts'
import type { StandingRow } from '../../../db/queries/standings.ts'

/** What the audit trail keeps of a hypothesis and of an experiment, as far as a board needs it. */
interface PastHypothesis {
  id: string
  barrierIds?: string[]
}
type PastExperiment = Pick<StandingRow, 'hypothesisId' | 'status' | 'startedAt' | 'startDate'> & {
  id: string
}

/**
 * A map as it was at an instant, from the audit trail.
 *
 * @param latest of each thing on the map its latest change before the instant; one that was deleted has nothing after it
 * @param verdicts of each experiment its latest analysis before the instant
 * @returns all of the map but its evidence, which has no past but when it was entered; null where the map was not there yet
 */
export function mapAsOf(
  latest: readonly LatestChange[],
  verdicts: readonly PastVerdictRow[],
): Omit<WholeMap, 'figures'> | null {
  const kept = <Row>(entity: string): Row[] =>
    latest.flatMap((change) =>
      change.entity === entity && change.after !== null ? [change.after as Row] : [],
    )
  const [map] = kept<WholeMap['map']>('map')
  if (map === undefined) return null
  const stages = kept<StageRow>('stage').sort(
    (one, other) => one.position - other.position || (one.id < other.id ? -1 : 1),
  )
  const stageIds = new Set(stages.map((stage) => stage.id))
  // A stage takes its barriers with it when it is deleted, without a trail of their own.
  const barriers = kept<BarrierRow>('barrier')
    .filter((barrier) => stageIds.has(barrier.stageId))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const barrierIds = new Set(barriers.map((barrier) => barrier.id))
  const links = kept<PastHypothesis>('hypothesis').flatMap((hypothesis) =>
    (hypothesis.barrierIds ?? [])
      .filter((barrierId) => barrierIds.has(barrierId))
      .map((barrierId) => ({ hypothesisId: hypothesis.id, barrierId })),
  )
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.experimentId, verdict]))
  const standings = kept<PastExperiment>('experiment')
    .filter((experiment) => experiment.status !== 'draft')
    .map((experiment) => standingOf(experiment, verdictOf.get(experiment.id)))
  return { map, stages, barriers, links, standings }
}

function standingOf(experiment: PastExperiment, verdict: PastVerdictRow | undefined): StandingRow {
  return {
    experimentId: experiment.id,
    hypothesisId: experiment.hypothesisId,
    status: experiment.status,
    startedAt: experiment.startedAt,
    startDate: experiment.startDate,
    verdict: verdict?.status ?? null,
    variant: verdict?.variant ?? null,
    contested: verdict?.contested ?? null,
    since: verdict?.since ?? null,
  }
}
