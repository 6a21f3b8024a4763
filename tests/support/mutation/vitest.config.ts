import { defineConfig } from 'vitest/config'

/**
 * The suites that a mutant of the numbers or of the verdicts has to get past. Left out: the one that starts workerd, and the two
 * that name their tests after what they computed while they were collected: every mutant would belong to all of their tests.
 * `references.test.ts` compares the same values here.
 */
export default defineConfig({
  test: {
    include: [
      'tests/src/stats/**/*.test.ts',
      'tests/src/domain/verdict/**/*.test.ts',
      'tests/support/mutation/*.test.ts',
    ],
    exclude: [
      'tests/src/domain/verdict/sameBytes.test.ts',
      'tests/src/stats/references/everyLeaf.test.ts',
      'tests/src/stats/references/experiments/experiments.test.ts',
    ],
    setupFiles: ['tests/support/mutation/sameProperties.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
})
