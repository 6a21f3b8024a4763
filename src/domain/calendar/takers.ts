import { type CalendarTest, meet, type Place, type Placement } from './calendarTest.ts'
import type { Schedule } from './schedule.ts'

/** So many of those in the way are named. */
const NAMED = 5

export interface InTheWay {
  /** The stage, the surface, or the number of the exclusion. */
  name: string
  /** Ids of the hypotheses whose tests are in the way, the first started first: five at most. */
  by: string[]
  /** How many there are. */
  count: number
}

/** Who takes some of each thing that is shared, as a calendar stands. */
export class Takers {
  readonly #byPool = new Map<string, { placement: Placement; segments: Place['segments'] }[]>()

  constructor({ terms, placements }: Schedule) {
    for (const placement of [...terms.running, ...placements])
      for (const { pool, segments } of placement.test.places) {
        const known = this.#byPool.get(pool)
        if (known === undefined) this.#byPool.set(pool, [{ placement, segments }])
        else known.push({ placement, segments })
      }
  }

  /** The tests that take some of a place of a test in some week of a window. */
  of(test: CalendarTest, place: Place, window: { from: number; to: number }): InTheWay {
    const ids = new Set<string>()
    for (const { placement, segments } of this.#byPool.get(place.pool) ?? []) {
      const { test: other, start, weeks } = placement
      const then = start < window.to && window.from < start + weeks
      if (other !== test && then && meet(segments, place.segments)) ids.add(other.id)
    }
    return { name: place.name, by: [...ids].slice(0, NAMED), count: ids.size }
  }
}
