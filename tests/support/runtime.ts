import { inject } from 'vitest'

type Runtime = 'node' | 'edge'

declare module 'vitest' {
  interface ProvidedContext {
    /** Set per project in the configuration of vitest. */
    runtime: Runtime
    /** Whether every suite begins with an empty deployment, as those that enter the whole demo must. */
    serverPerSuite: boolean
    /** Set by runtimeSetup.ts: where a worker asks for its server. */
    servers: string
  }
}

interface Server {
  url: string
  adminToken: string
  dbFile: string
}

async function ask(): Promise<Server> {
  const answer = await fetch(`${inject('servers')}/${process.env.VITEST_POOL_ID}`)
  if (!answer.ok) throw new Error(`No server: ${await answer.text()}`)
  return answer.json() as Promise<Server>
}

export const runtime = inject('runtime')
/**
 * The server of this worker. Suites of the API that run in it one after the other share it: each makes what it needs and counts on
 * nothing else. A suite of the browser has it alone.
 */
export const server = await ask()
