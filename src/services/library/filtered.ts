import { holdsAll, termsOf } from '../search/terms.ts'
import type { LibraryTest } from './libraryOf.ts'

/** What a test can be found by; contested is one whose verdict later data speak against, whatever it is. */
export const outcomes = ['proven', 'harmful', 'negligible', 'inconclusive', 'invalid', 'contested'] as const

/** Stands for barriers without a type, and for tests without a barrier. */
export const NO_TYPE = '-'

/** What is asked for; empty asks for all. */
export interface LibraryFilter {
  q: string
  outcome: string
  type: string
  metric: string
}

const typesOf = ({ barriers }: LibraryTest): string[] =>
  barriers.length === 0 ? [NO_TYPE] : [...new Set(barriers.map(({ type }) => type ?? NO_TYPE))]

const hasOutcome = (test: LibraryTest, outcome: string): boolean =>
  outcome === 'contested' ? test.contested !== null : test.verdict === outcome

export function filtered(tests: readonly LibraryTest[], filter: LibraryFilter): LibraryTest[] {
  const terms = termsOf(filter.q)
  return tests.filter(
    (test) =>
      (filter.outcome === '' || hasOutcome(test, filter.outcome)) &&
      (filter.type === '' || typesOf(test).includes(filter.type)) &&
      (filter.metric === '' || test.metric?.key === filter.metric) &&
      holdsAll(terms, [
        test.change,
        test.name,
        test.metric?.name,
        ...test.barriers.map((barrier) => barrier.title),
      ]),
  )
}

/** Tests by the type of the barrier that they are about: that which is asked for, else of the first; types in alphabetical order. */
export function byType(tests: readonly LibraryTest[], asked: string): [type: string, tests: LibraryTest[]][] {
  const groups = Map.groupBy(tests, (test) => (asked === '' ? (typesOf(test)[0] ?? NO_TYPE) : asked))
  return [...groups].toSorted(([a], [b]) => (a === NO_TYPE ? 1 : b === NO_TYPE ? -1 : a < b ? -1 : 1))
}

/** What there is to choose among, with how many tests each has. */
export function choices(tests: readonly LibraryTest[]) {
  const counted = (values: string[]) => {
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  }
  return {
    outcomes: counted(
      outcomes.flatMap((outcome) => tests.filter((test) => hasOutcome(test, outcome)).map(() => outcome)),
    ),
    types: counted(tests.flatMap(typesOf)),
    metrics: counted(tests.flatMap((test) => test.metric?.key ?? [])),
  }
}
