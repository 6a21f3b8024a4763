import type { AssessedBarrier } from '../scoring/assessBarriers.ts'
import type { Place } from './calendarTest.ts'

/** A barrier that a test is about, with where on its stage it is met. */
export interface MetBarrier extends AssessedBarrier {
  touchpoint: string | null
}

/**
 * What a test takes: traffic of each stage of its barriers, and the surface of each of them, which is the stage's touchpoint, or the
 * barrier itself where none is named. A barrier of one segment takes from that segment's people only.
 *
 * @param entrants of its largest stage, per period
 * @param reach people per period whom the change reaches; of a segment no more are known to exist
 */
export function placesOf(barriers: readonly MetBarrier[], entrants: number, reach: number): Place[] {
  const pools = new Map<string, Place>()
  for (const { stage, barrier, touchpoint } of barriers) {
    const { segment } = barrier
    const people = segment === null ? (stage.entrants ?? entrants) : reach
    const fewer = people > 0 ? Math.max(1, entrants / people) : 1
    add(pools, { pool: `stage ${stage.id}`, kind: 'traffic', name: stage.name, fewer }, segment)
    const surface =
      touchpoint === null
        ? { pool: `barrier ${barrier.id}`, name: barrier.title }
        : { pool: `touchpoint ${stage.id} ${touchpoint}`, name: `${stage.name}: ${touchpoint}` }
    add(pools, { ...surface, kind: 'surface', fewer: 1 }, segment)
  }
  return [...pools.values()]
}

function add(pools: Map<string, Place>, place: Omit<Place, 'segments'>, segment: string | null): void {
  const known = pools.get(place.pool)
  if (known === undefined) {
    pools.set(place.pool, { ...place, segments: segment === null ? null : [segment] })
    return
  }
  const segments =
    known.segments === null || segment === null ? null : [...new Set([...known.segments, segment])].sort()
  pools.set(place.pool, { ...known, segments, fewer: Math.max(known.fewer, place.fewer) })
}
