import { fixed } from './fixed.ts'
import type { Method } from './method.ts'
import { sequential } from './sequential.ts'

/** Every method a plan may name: one file, one line. */
export const methods = { fixed, sequential } satisfies Record<string, Method>

export type MethodId = keyof typeof methods

/** The ids, as a schema's enumeration wants them. */
export const methodIds = Object.keys(methods) as [MethodId, ...MethodId[]]
