import type { CalendarTest, Placement } from './calendarTest.ts'

/** Person-weeks of building a week: of everybody together, or of each owner. */
export type Capacity = { total: number } | { byOwner: ReadonlyMap<string, number> }

/** Whose time a test's building takes, and how much of it there is a week. */
interface Account {
  key: string
  rate: number
}

/** Sums of person-weeks are of people's guesses: this much over is none. */
const SLACK = 1e-9

/**
 * Whether what is built gets ready in time. The building of a test is done before it starts, in any of the weeks before; so it is
 * possible exactly when for every week, the building of all tests that start by then fits into the weeks before it (earliest due
 * date first: Jackson 1955).
 */
export class Workload {
  readonly #capacity: Capacity | null
  readonly #placed = new Map<string, Placement[]>()

  constructor(capacity: Capacity | null) {
    this.#capacity = capacity
  }

  /** The first week in which a test could start, as far as its building goes; null where never. */
  firstStart(test: CalendarTest, weeks: number): number | null {
    const account = this.#accountOf(test)
    if (account === null) return 0
    const { key, rate } = account
    const others = this.#placed.get(key) ?? []
    let first: number | null = null
    let due = others.reduce((sum, placed) => sum + placed.test.work, test.work)
    for (let week = weeks - 1; week >= 0; week -= 1) {
      // Where it is too much by this week, it is too much for any earlier start: there is as much to do, in less time.
      if (due > rate * week + SLACK) return first
      first = week
      for (const placed of others) if (placed.start === week) due -= placed.test.work
    }
    return first
  }

  add(placement: Placement): void {
    const account = this.#accountOf(placement.test)
    if (account === null) return
    const { key } = account
    this.#placed.set(key, [...(this.#placed.get(key) ?? []), placement])
  }

  remove(placement: Placement): void {
    const account = this.#accountOf(placement.test)
    if (account === null) return
    const { key } = account
    const rest = (this.#placed.get(key) ?? []).filter((placed) => placed !== placement)
    this.#placed.set(key, rest)
  }

  /** Null where nothing limits a test: nothing is to be built, or nobody said how much can be. */
  #accountOf({ work, owner }: CalendarTest): Account | null {
    if (this.#capacity === null || work === 0) return null
    if ('total' in this.#capacity) return { key: '', rate: this.#capacity.total }
    const key = owner ?? ''
    return { key, rate: this.#capacity.byOwner.get(key) ?? 0 }
  }
}
