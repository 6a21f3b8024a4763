import type { CalendarTest, Placement, TestLength } from './calendarTest.ts'
import { Pools } from './pools.ts'
import { type Capacity, Workload } from './workload.ts'

/** What limits a calendar. */
export interface CalendarTerms {
  weeks: number
  /** Weeks over which what a test brings is counted, from the calendar's first day; at least its own weeks count. */
  horizonWeeks: number
  /** Null: who builds it is not a matter. */
  capacity: Capacity | null
  /** Tests that run already, with what they will go on taking. They stay where they are. */
  running: readonly Placement[]
}

/** A calendar in the making: it takes a test where there is room, and gives it back. */
export class Schedule {
  readonly terms: CalendarTerms
  readonly pools: Pools
  readonly workload: Workload
  /**
   * Weeks of places that were looked at or filled: what making it has cost. Search is held to a budget of these rather than of time, so
   * that every machine gives the same calendar.
   */
  steps = 0
  readonly #placed = new Map<string, Placement>()
  /** The placements in order, until one changes. */
  #sorted: readonly Placement[] | null = null

  constructor(terms: CalendarTerms) {
    this.terms = terms
    this.pools = new Pools(terms.weeks)
    this.workload = new Workload(terms.capacity, terms.weeks)
    for (const placement of terms.running) this.pools.add(placement, 1)
  }

  /** In the order of their weeks, then of their ids. */
  get placements(): readonly Placement[] {
    this.#sorted ??= [...this.#placed.values()].toSorted(
      (a, b) => a.start - b.start || (a.test.id < b.test.id ? -1 : 1),
    )
    return this.#sorted
  }

  placementOf(id: string): Placement | undefined {
    return this.#placed.get(id)
  }

  put(placement: Placement): void {
    this.#placed.set(placement.test.id, placement)
    this.#sorted = null
    this.pools.add(placement, 1)
    this.workload.add(placement)
    this.steps += placement.weeks * placement.test.places.length
  }

  take(placement: Placement): void {
    this.#placed.delete(placement.test.id)
    this.#sorted = null
    this.pools.add(placement, -1)
    this.workload.remove(placement)
    this.steps += placement.weeks * placement.test.places.length
  }

  /** Places a test, if it has no place, where it is done first; nothing happens where there is no room. */
  offer(test: CalendarTest): void {
    if (this.#placed.has(test.id)) return
    const place = this.bestPlace(test)
    if (place !== null) this.put(place)
  }

  /** Where a test is done first, of all places that have room for it; of equals, where it runs shorter. Null where none has. */
  bestPlace(test: CalendarTest): Placement | null {
    const { weeks: span } = this.terms
    const ready = this.workload.firstStart(test)
    this.steps += span
    if (ready === null) return null
    let best: Placement | null = null
    for (const length of test.lengths) {
      const latest = (best === null ? span + 1 : best.start + best.weeks) - 1 - length.weeks
      const start = this.#firstRoom(test, length, ready, latest)
      if (start !== null) best = { test, start, ...length }
    }
    return best
  }

  #firstRoom(
    test: CalendarTest,
    { weeks, percent }: TestLength,
    from: number,
    latest: number,
  ): number | null {
    if (from > latest) return null
    const places = test.places.flatMap((place) => this.pools.full(place, percent) ?? [])
    let start = from
    for (let week = from; start <= latest; week += 1) {
      this.steps += 1 + places.length
      if (places.some((full) => full(week))) start = week + 1
      else if (week === start + weeks - 1) return start
    }
    return null
  }
}

/**
 * What a test is worth where it stands: the longer its result is waited for, the less of the horizon is left for what it brings.
 * Each week in which its end is later than it could be costs the horizon's share of its value.
 */
export function worth(
  { test, start, weeks }: Placement,
  { horizonWeeks, weeks: span }: CalendarTerms,
): number {
  const whole = Math.max(horizonWeeks, span)
  const late = start + weeks - (test.lengths[0]?.weeks ?? weeks)
  return (test.value * (whole - late)) / whole
}

/** What all tests of a calendar are worth together, added up in a fixed order. */
export function totalWorth(placements: readonly Placement[], terms: CalendarTerms): number {
  return placements.reduce((sum, placement) => sum + worth(placement, terms), 0)
}
