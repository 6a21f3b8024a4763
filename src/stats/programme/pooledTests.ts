import type { ConcludedEffect } from './concludedEffect.ts'

/** Tests that count alike, each as `weight` of a test. */
export interface Pool {
  effects: readonly ConcludedEffect[]
  weight: number
}

export interface PooledTests {
  pools: readonly Pool[]
  /** As how many tests all of them count. */
  tests: number
}

/** As how many tests those of other barrier types count together, at most. */
const BORROWED_TESTS = 10

/**
 * The tests of a programme by what they count towards the prior of some barrier types: those of a same type fully, the others
 * discounted. Sorted by size, so that the prior is the same to the last digit in whatever order they came.
 */
export function pooledTests(
  effects: readonly ConcludedEffect[],
  barrierTypes: readonly string[],
): PooledTests {
  const ordered = effects.toSorted((a, b) => a.lift - b.lift || a.standardError - b.standardError)
  if (barrierTypes.length === 0) return { pools: [{ effects: ordered, weight: 1 }], tests: ordered.length }
  const isAkin = ({ barrierTypes: own }: ConcludedEffect) => own.some((type) => barrierTypes.includes(type))
  const akin = ordered.filter(isAkin)
  const others = ordered.filter((effect) => !isAkin(effect))
  const borrowed = Math.min(others.length, BORROWED_TESTS)
  return {
    pools: [
      { effects: akin, weight: 1 },
      { effects: others, weight: others.length > 0 ? borrowed / others.length : 0 },
    ],
    tests: akin.length + borrowed,
  }
}
