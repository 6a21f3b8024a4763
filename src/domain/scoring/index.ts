import type { Framework } from './framework.ts'
import { rice } from './rice.ts'

/** The frameworks a backlog can be ranked by; the first is the default. */
export const frameworks = { rice } satisfies Record<string, Framework>

export type FrameworkId = keyof typeof frameworks
