import { type AffectedShare, affectedShare } from './affectedShare.ts'
import type { Backlog, BarrierFigures, StageFigures } from './figures.ts'

/** A barrier with what all its hypotheses share, worked out once. */
export interface AssessedBarrier {
  barrier: BarrierFigures
  stage: StageFigures
  share: AffectedShare
}

/** The barriers of a backlog by their id; one whose stage is unknown to the backlog is a defect of the caller. */
export function assessBarriers(backlog: Pick<Backlog, 'stages' | 'barriers'>): Map<string, AssessedBarrier> {
  const stages = new Map(backlog.stages.map((stage) => [stage.id, stage]))
  const assessed = new Map<string, AssessedBarrier>()
  for (const barrier of backlog.barriers) {
    const stage = stages.get(barrier.stageId)
    if (!stage)
      throw new Error(`Barrier ${barrier.id} is on stage ${barrier.stageId}, which is not in the backlog`)
    assessed.set(barrier.id, { barrier, stage, share: affectedShare(barrier) })
  }
  return assessed
}
