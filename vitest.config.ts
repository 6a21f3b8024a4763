import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longestFirst.ts'

const cores = availableParallelism()

/**
 * Suites that talk to a server wait for it half of the time: one more than there are cores keeps all of them busy. Projects with one
 * number of workers and one group share a pool. Each worker has servers of its own, of which a machine shall not hold too many.
 */
const served = { maxWorkers: Math.min(cores + 1, 5), sequence: { groupOrder: 2 } }

/** What is waited for comes when it comes: a second, as is usual, would be a timed test on a busy machine. */
const patient = { expect: { poll: { timeout: 20_000 } } }

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    coverage: {
      provider: 'v8',
      include: ['src/**', 'db/**', 'jobs/**'],
      exclude: ['db/migrations/**', 'src/cli/**'],
      reporter: ['text-summary', 'text'],
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{src,db,jobs}/**/*.test.ts'],
          setupFiles: ['tests/support/propertySeed.ts'],
          // On two cores the default is one worker.
          maxWorkers: Math.max(2, cores - 1),
          sequence: { groupOrder: 1 },
          ...patient,
          // Properties over many designs take their time on a busy machine; none is timed.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'architecture', include: ['tests/architecture.test.ts'] } },
      // One API suite, once against Node and once against the Worker in workerd.
      ...(['node', 'edge'] as const).map((runtime) => ({
        test: {
          name: `api-${runtime}`,
          include: ['tests/runtime/**/*.test.ts'],
          globalSetup: 'tests/support/runtimeSetup.ts',
          provide: { runtime, serverPerSuite: false },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...served,
          ...patient,
        },
      })),
      // The pages in a real browser, on Node; workerd is started where a suite asks for it.
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/chromiumSetup.ts', 'tests/support/runtimeSetup.ts'],
          provide: { runtime: 'node' as const, serverPerSuite: true },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          ...served,
          ...patient,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          maxWorkers: Math.max(2, cores - 1),
          testTimeout: 900_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
