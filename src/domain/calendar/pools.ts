import { type Place, type Placement, takes, WHOLE } from './calendarTest.ts'

interface Load {
  /** Percent taken by tests for everybody, by week. */
  everybody: number[]
  /** Percent taken by tests for one segment, by week. */
  bySegment: Map<string, number[]>
  /** The most that tests for one segment take, by week. */
  fullest: number[]
}

/** Whether a place has too little room in a week. */
type Full = (week: number) => boolean

/**
 * How much of every shared thing is taken in each week. A pool is overfull where what tests for everybody take and what tests for its
 * fullest segment take exceed the whole of it.
 */
export class Pools {
  readonly #weeks: number
  readonly #loads = new Map<string, Load>()
  readonly #none: readonly number[]

  constructor(weeks: number) {
    this.#weeks = weeks
    this.#none = new Array<number>(weeks).fill(0)
  }

  /** Whether a place has too little room for a test that takes so much of its largest stage, week by week; null: nobody is there yet. */
  full(place: Place, percent: number): Full | null {
    const load = this.#loads.get(place.pool)
    if (load === undefined) return null
    const room = WHOLE - takes(place, percent)
    const { everybody } = load
    const [only = this.#none, ...more] = this.#seriesSeen(load, place.segments)
    if (more.length === 0) return (week) => (everybody[week] ?? 0) + (only[week] ?? 0) > room
    const all = [only, ...more]
    return (week) => all.some((one) => (everybody[week] ?? 0) + (one[week] ?? 0) > room)
  }

  /** Percent of each pool that is taken, week by week, of those in it who are asked most. */
  get taken(): Map<string, number[]> {
    return new Map(
      [...this.#loads].map(([pool, { everybody, fullest }]) => [
        pool,
        everybody.map((percent, week) => percent + (fullest[week] ?? 0)),
      ]),
    )
  }

  /** Adds what a placement takes; with -1, gives it back. */
  add({ test, start, weeks, percent }: Placement, times: 1 | -1): void {
    const end = start + weeks
    for (const place of test.places) {
      const load = this.#loadOf(place.pool)
      const amount = times * takes(place, percent)
      if (place.segments === null) {
        for (let week = start; week < end; week += 1)
          load.everybody[week] = (load.everybody[week] ?? 0) + amount
        continue
      }
      for (const segment of place.segments) {
        const series = this.#seriesOf(load, segment)
        for (let week = start; week < end; week += 1) series[week] = (series[week] ?? 0) + amount
      }
      for (let week = start; week < end; week += 1) load.fullest[week] = fullestIn(load, week)
    }
  }

  #seriesSeen({ bySegment, fullest }: Load, segments: Place['segments']): (readonly number[])[] {
    return segments === null ? [fullest] : segments.map((segment) => bySegment.get(segment) ?? this.#none)
  }

  #loadOf(pool: string): Load {
    let load = this.#loads.get(pool)
    if (load === undefined) {
      load = { everybody: this.#empty(), bySegment: new Map(), fullest: this.#empty() }
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

function fullestIn({ bySegment }: Load, week: number): number {
  let fullest = 0
  for (const series of bySegment.values()) fullest = Math.max(fullest, series[week] ?? 0)
  return fullest
}
