import type { CalendarTest } from './calendarTest.ts'
import { accountOf, type Capacity } from './workload.ts'

/** For each test the others that could use the room that it gives up: the same places, or the time of the same people. */
export class Rivals {
  readonly #tests: readonly CalendarTest[]
  readonly #capacity: Capacity | null
  /** By what tests need: which tests do, by their number. */
  readonly #needing = new Map<string, number[]>()
  readonly #found = new Map<CalendarTest, CalendarTest[]>()

  /** @param tests the best first: they are given in this order */
  constructor(tests: readonly CalendarTest[], capacity: Capacity | null) {
    this.#tests = tests
    this.#capacity = capacity
    for (const [i, test] of tests.entries())
      for (const need of this.#needs(test)) {
        const known = this.#needing.get(need)
        if (known === undefined) this.#needing.set(need, [i])
        else known.push(i)
      }
  }

  /** No test has more. */
  get most(): number {
    return this.#tests.length
  }

  of(test: CalendarTest): readonly CalendarTest[] {
    let found = this.#found.get(test)
    if (found === undefined) {
      const numbers = new Set(this.#needs(test).flatMap((need) => this.#needing.get(need) ?? []))
      found = this.#tests.filter((other, i) => numbers.has(i) && other !== test)
      this.#found.set(test, found)
    }
    return found
  }

  #needs(test: CalendarTest): string[] {
    const account = accountOf(this.#capacity, test)
    const pools = test.places.map(({ pool }) => pool)
    return account === null ? pools : [...pools, `work ${account.key}`]
  }
}
