import { inject } from 'vitest'

type Runtime = 'node' | 'edge'

declare module 'vitest' {
  interface ProvidedContext {
    /** Set per project in the configuration of vitest. */
    runtime: Runtime
    /** Set by runtimeSetup.ts. */
    server: { url: string; adminToken: string; dbFile: string }
  }
}

/** The server that all suites of the project share; each makes what it needs and counts on nothing else. */
export const server = inject('server')
export const runtime = inject('runtime')
