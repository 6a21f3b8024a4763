import type { CalendarTest } from './calendarTest.ts'

/** Tests among which the best are searched for: hardly any team runs as many in two years. */
const MOST = 1000
/** Of each stage and segment so many come before the next ones of any other. */
const HAND = 50

/**
 * The tests that a calendar is searched among where there are very many: the best, dealt in hands to each stage and segment, as those
 * of one where all are worth much must not crowd out those of another, whose traffic would be left unused.
 *
 * @param tests the best first
 */
export function searched(tests: readonly CalendarTest[]): CalendarTest[] {
  if (tests.length <= MOST) return [...tests]
  const dealt = new Map<string, number>()
  const rounds = new Map<CalendarTest, number>()
  for (const test of tests) {
    const people = peopleOf(test)
    const before = dealt.get(people) ?? 0
    dealt.set(people, before + 1)
    rounds.set(test, Math.floor(before / HAND))
  }
  // Sorting is stable: in each round the best stay first.
  return tests.toSorted((a, b) => (rounds.get(a) ?? 0) - (rounds.get(b) ?? 0)).slice(0, MOST)
}

/** Whose traffic it takes. */
const peopleOf = ({ places }: CalendarTest): string =>
  JSON.stringify(
    places.flatMap(({ kind, pool, segments }) => (kind === 'traffic' ? [[pool, segments]] : [])).toSorted(),
  )
