import type { CalendarTest, Placement } from './calendarTest.ts'

/** Person-weeks of building a week: of everybody together, or of each owner. */
export type Capacity = { total: number } | { byOwner: ReadonlyMap<string, number> }

/** Whose time a test's building takes, and how much of it there is a week. */
interface Account {
  key: string
  rate: number
}

/** What is to be built, by the week in which it must be ready, and in all. */
interface Due {
  byWeek: number[]
  total: number
}

/** Person-weeks are counted in whole millionths: sums of them are exact, in whatever order things come and go. */
const MILLION = 1e6

/**
 * Whether what is built gets ready in time. The building of a test is done before it starts, in any of the weeks before; so it is
 * possible exactly when for every week, the building of all tests that start by then fits into the weeks before it (earliest due
 * date first: Jackson 1955).
 */
export class Workload {
  readonly #capacity: Capacity | null
  readonly #weeks: number
  readonly #due = new Map<string, Due>()

  constructor(capacity: Capacity | null, weeks: number) {
    this.#capacity = capacity
    this.#weeks = weeks
  }

  /** The first week in which a test could start, as far as its building goes; null where never. */
  firstStart(test: CalendarTest): number | null {
    const account = accountOf(this.#capacity, test)
    if (account === null) return 0
    const { byWeek, total } = this.#dueOf(account.key)
    let first: number | null = null
    let due = total + millionths(test)
    for (let week = this.#weeks - 1; week >= 0; week -= 1) {
      // Where it is too much by this week, it is too much for any earlier start: there is as much to do, in less time.
      if (due > Math.round(account.rate * week * MILLION)) return first
      first = week
      due -= byWeek[week] ?? 0
    }
    return first
  }

  add(placement: Placement): void {
    this.#change(placement, 1)
  }

  remove(placement: Placement): void {
    this.#change(placement, -1)
  }

  #change({ test, start }: Placement, times: 1 | -1): void {
    const account = accountOf(this.#capacity, test)
    if (account === null) return
    const due = this.#dueOf(account.key)
    const amount = times * millionths(test)
    due.byWeek[start] = (due.byWeek[start] ?? 0) + amount
    due.total += amount
  }

  #dueOf(key: string): Due {
    let due = this.#due.get(key)
    if (due === undefined) {
      due = { byWeek: new Array<number>(this.#weeks).fill(0), total: 0 }
      this.#due.set(key, due)
    }
    return due
  }
}

/** Whose time a test takes; null where nothing limits it: nothing is to be built, or nobody said how much can be. */
export function accountOf(
  capacity: Capacity | null,
  { work, owner }: Pick<CalendarTest, 'work' | 'owner'>,
): Account | null {
  if (capacity === null || work === 0) return null
  if ('total' in capacity) return { key: '', rate: capacity.total }
  const key = owner ?? ''
  return { key, rate: capacity.byOwner.get(key) ?? 0 }
}

const millionths = ({ work }: CalendarTest): number => Math.floor(work * MILLION)
