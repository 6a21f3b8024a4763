import type { AssessedBarrier } from './assessBarriers.ts'
import type { ShareDetail } from './detail.ts'

export interface BarrierReach {
  /** People per period of the map whom the barrier hits: the stage's entrants times its share. */
  value: number
  low: number
  high: number
  entrants: number
  share: ShareDetail
}

/** How many people a barrier hits, or null where nobody counted who enters its stage. */
export function barrierReach({ stage, share }: AssessedBarrier): BarrierReach | null {
  if (stage.entrants === null) return null
  return {
    value: stage.entrants * share.likely,
    low: stage.entrants * share.low,
    high: stage.entrants * share.high,
    entrants: stage.entrants,
    share: share.detail,
  }
}
