import type { Policy } from './policies.ts'
import { type KnownHypothesis, settings } from './world.ts'

/** What a year of tests came to. */
export interface Year {
  tests: number
  proven: number
  /** What was shipped is worth in a year, truly, less what all that was tested cost. */
  net: number
}

const WEEKS = 52
const TESTS = 40

/** A year in which at most 40 tests begin, evenly spread, one at a time on a stage; what was proven is shipped. */
export function run(world: readonly KnownHypothesis[], policy: Policy, seed: number): Year {
  const waiting = new Set(world)
  const freeFrom = new Map<number, number>()
  const running: { one: KnownHypothesis; ends: number }[] = []
  const year: Year = { tests: 0, proven: 0, net: 0 }
  for (let week = 0; week < WEEKS; week += 1) {
    const concluded = running.filter(({ ends }) => ends <= week).map(({ one }) => one)
    const score = policy(concluded, seed)
    while (year.tests < Math.ceil(((week + 1) * TESTS) / WEEKS)) {
      let next: KnownHypothesis | undefined
      let highest = Number.NEGATIVE_INFINITY
      for (const one of waiting) {
        if ((freeFrom.get(one.stage) ?? 0) > week) continue
        const value = score(one)
        if (value <= highest) continue
        highest = value
        next = one
      }
      if (next === undefined) break
      waiting.delete(next)
      const ends = week + next.test.weeks
      freeFrom.set(next.stage, ends)
      running.push({ one: next, ends })
      year.tests += 1
      year.net -= (next.effort + settings.testWeeks) * settings.weekCost
      if (next.measured <= next.test.multiplier * next.test.error) continue
      year.proven += 1
      year.net += next.stake * next.truth
    }
  }
  return year
}
