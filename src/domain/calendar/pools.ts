import { type Place, type Placement, takes, WHOLE } from './calendarTest.ts'

interface Load {
  /** Percent taken by tests for everybody, by week. */
  everybody: number[]
  /** Percent taken by tests for one segment, by week. */
  bySegment: Map<string, number[]>
}

/**
 * How much of every shared thing is taken in each week. A pool is overfull where what tests for everybody take and what tests for its
 * fullest segment take exceed the whole of it.
 */
export class Pools {
  readonly #weeks: number
  readonly #loads = new Map<string, Load>()

  constructor(weeks: number) {
    this.#weeks = weeks
  }

  /** The last week of a window in which a place has too little room; -1 where it has enough in all of them. */
  lastFullWeek(place: Place, percent: number, start: number, weeks: number): number {
    const load = this.#loads.get(place.pool)
    if (load === undefined) return -1
    const wanted = takes(place, percent)
    for (let week = start + weeks - 1; week >= start; week -= 1)
      if (taken(load, place.segments, week) + wanted > WHOLE) return week
    return -1
  }

  /** Percent of each pool that is taken, week by week, of those in it who are asked most. */
  get taken(): Map<string, number[]> {
    const weeks = [...this.#empty().keys()]
    return new Map(
      [...this.#loads].map(([pool, load]) => [pool, weeks.map((week) => taken(load, null, week))] as const),
    )
  }

  /** Adds what a placement takes; with -1, gives it back. */
  add({ test, start, weeks, percent }: Placement, times: 1 | -1): void {
    for (const place of test.places) {
      const load = this.#loadOf(place.pool)
      const amount = times * takes(place, percent)
      const series =
        place.segments === null
          ? [load.everybody]
          : place.segments.map((segment) => this.#seriesOf(load, segment))
      for (const one of series)
        for (let week = start; week < start + weeks; week += 1) one[week] = (one[week] ?? 0) + amount
    }
  }

  #loadOf(pool: string): Load {
    let load = this.#loads.get(pool)
    if (load === undefined) {
      load = { everybody: this.#empty(), bySegment: new Map() }
      this.#loads.set(pool, load)
    }
    return load
  }

  #seriesOf({ bySegment }: Load, segment: string): number[] {
    let series = bySegment.get(segment)
    if (series === undefined) {
      series = this.#empty()
      bySegment.set(segment, series)
    }
    return series
  }

  #empty = (): number[] => new Array<number>(this.#weeks).fill(0)
}

function taken({ everybody, bySegment }: Load, segments: Place['segments'], week: number): number {
  let fullest = 0
  if (segments === null)
    for (const series of bySegment.values()) fullest = Math.max(fullest, series[week] ?? 0)
  else for (const segment of segments) fullest = Math.max(fullest, bySegment.get(segment)?.[week] ?? 0)
  return (everybody[week] ?? 0) + fullest
}
