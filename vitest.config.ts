import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
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
          maxWorkers: Math.max(2, availableParallelism() - 1),
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
          provide: { runtime },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      })),
      // The pages in a real browser, on Node; workerd is started where a suite asks for it.
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/runtimeSetup.ts',
          provide: { runtime: 'node' as const },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
