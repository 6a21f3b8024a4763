import type { Deps } from '../deps.ts'

export interface Env {
  Variables: {
    deps: Deps
    requestId: string
  }
}
