import {
  type EvidenceSlice,
  evidenceSlices,
  type PastVerdictRow,
  standingVerdicts,
  type VerdictRow,
  verdictsBefore,
} from '../../../db/queries/boardFigures.ts'
import { latestChangesBefore } from '../../../db/queries/mapPast.ts'
import { evidenceOfMapBefore, readMap, type WholeMap } from '../../../db/queries/maps.ts'
import type { Deps } from '../../deps.ts'
import { bestVerdict, type FoundVerdict } from '../../domain/verdict/bestVerdict.ts'
import { notFound } from '../resources/resource.ts'
import { presentStage } from '../resources/stage.ts'
import { mapAsOf } from './asOf.ts'
import { viewMapBarriers } from './presentBarriers.ts'

interface Interval {
  estimate: number
  lower: number | null
  upper: number | null
}

/** What a test against a barrier has found. */
export interface BarrierVerdict extends FoundVerdict {
  experimentId: string
  since: string | null
  /** The relative lift as it was measured. */
  relative: Interval | null
}

interface Effect {
  relative: Interval | null
  shrunken: Interval | null
}

/** A map with all that its board shows: beside the API's view what evidence there is and the best that tests have found. */
export async function readBoard(deps: Deps, id: string) {
  const [whole, slices, verdicts] = await Promise.all([
    readMap(deps.db, id),
    evidenceSlices(deps.db, id, null),
    standingVerdicts(deps.db, id),
  ])
  if (whole === undefined) throw notFound(id)
  return boardOf(whole, slices, verdicts)
}

/**
 * The same as it was at an instant; null where the map was not there yet.
 *
 * @param until ISO 8601; what happened at it or later is left out
 */
export async function readPastBoard(deps: Deps, id: string, until: string) {
  const [latest, verdicts, slices, figures] = await Promise.all([
    latestChangesBefore(deps.db, id, until),
    verdictsBefore(deps.db, id, until),
    evidenceSlices(deps.db, id, until),
    evidenceOfMapBefore(deps.db, id, until),
  ])
  const past = mapAsOf(latest, verdicts)
  if (past === null) return null
  const concluded = verdicts.filter((verdict) => verdict.status !== 'collecting')
  return boardOf({ ...past, figures }, slices, concluded)
}

function boardOf(whole: WholeMap, slices: EvidenceSlice[], verdicts: (VerdictRow | PastVerdictRow)[]) {
  const slicesOf = Map.groupBy(slices, (slice) => slice.barrierId)
  const verdictsOf = Map.groupBy(verdicts, (verdict) => verdict.hypothesisId)
  const barriers = viewMapBarriers(whole).map((barrier) => {
    const tests = barrier.hypothesisIds.flatMap((id) => verdictsOf.get(id) ?? [])
    return {
      ...barrier,
      evidence: slicesOf.get(barrier.id) ?? [],
      best: bestVerdict(tests.map(foundBy)),
      /** The tests of which a treatment did harm. */
      harmfulTests: tests.filter(({ harms }) => harms === 1).map(({ experimentId }) => experimentId),
    }
  })
  const byStage = Map.groupBy(barriers, (barrier) => barrier.stageId)
  // An archived stage has left the journey: who goes on goes to the stage behind it.
  const shown = whole.stages.filter((stage) => !stage.archived)
  const stages = shown.map((stage, i) => ({
    ...presentStage(stage, shown[i + 1] ?? null),
    barriers: (byStage.get(stage.id) ?? []).filter((barrier) => !barrier.archived).sort(byPeopleHit),
  }))
  const archived = {
    stages: whole.stages.filter((stage) => stage.archived),
    barriers: shown.flatMap((stage) => (byStage.get(stage.id) ?? []).filter((barrier) => barrier.archived)),
  }
  return { ...whole.map, stages, archivedThings: archived }
}

export type BoardMap = ReturnType<typeof boardOf>
export type BoardStage = BoardMap['stages'][number]
export type BoardBarrier = BoardStage['barriers'][number]

function byPeopleHit(one: { reach: { value: number } | null }, other: { reach: { value: number } | null }) {
  return (other.reach?.value ?? -1) - (one.reach?.value ?? -1)
}

function foundBy({
  experimentId,
  status,
  contested,
  since,
  effect,
}: VerdictRow | PastVerdictRow): BarrierVerdict {
  const { relative, shrunken } =
    effect === null ? { relative: null, shrunken: null } : (JSON.parse(effect) as Effect)
  return {
    experimentId,
    status: status as BarrierVerdict['status'],
    contested,
    since,
    relative,
    shrunken: shrunken?.estimate ?? null,
  }
}
