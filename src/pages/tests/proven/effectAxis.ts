import type { LibraryTest } from '../../../services/library/libraryOf.ts'
import { type Axis, axisOf } from '../../charts/axisOf.ts'

/** Lifts below this are drawn as on a scale of it: noise is not blown up to fill the width. */
const LEAST_SCALE = 0.02

/**
 * One axis for the lifts of many tests, so that they can be compared by eye. It holds every estimate; an interval that is far wider
 * than the largest estimate does not flatten all others, but ends in an arrow.
 */
export function effectAxis(tests: readonly Pick<LibraryTest, 'comparisons'>[]): Axis {
  const comparisons = tests.flatMap((test) => test.comparisons)
  const estimates = comparisons.flatMap(({ relative, shrunken }) => [
    ...(relative === null ? [] : [relative.estimate]),
    ...(shrunken === null ? [] : [shrunken.estimate]),
  ])
  const largest = Math.max(LEAST_SCALE, ...estimates.map(Math.abs))
  const ends = comparisons.flatMap(({ relative }) => [relative?.lower ?? 0, relative?.upper ?? 0])
  const held = ends.map((end) => Math.max(-1.6 * largest, Math.min(1.6 * largest, end)))
  return axisOf([...estimates, ...held, -LEAST_SCALE / 2, LEAST_SCALE / 2], 5)
}
