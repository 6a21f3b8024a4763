import { bayesian } from './bayesian.ts'
import { fixed } from './fixed.ts'
import { groupSequential } from './groupSequential.ts'
import type { Method } from './method.ts'
import { sequential } from './sequential.ts'

/** Every method a plan may name: one file, one line. */
export const methods = {
  fixed,
  sequential,
  'group-sequential': groupSequential,
  bayesian,
} satisfies Record<string, Method>

export type MethodId = keyof typeof methods

/** The ids, as a schema's enumeration wants them. */
export const methodIds = Object.keys(methods) as [MethodId, ...MethodId[]]
