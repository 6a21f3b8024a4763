import type { FaultParams } from './faultParams.ts'

export type FaultCode = keyof FaultParams | 'in_field'

/** What is wrong, in no language yet. */
export type Said =
  | { [Code in keyof FaultParams]: { code: Code; params: FaultParams[Code] } }[keyof FaultParams]
  /** Of a place that does not say which field of it is meant. */
  | { code: 'in_field'; params: { field: string; said: Said } }

/** A fault in what the caller sent: where it is (JSON pointer into the body, or `?name` for a query parameter) and what is wrong. */
export interface Fault {
  pointer: string
  detail: Said
}

type Params<Code extends keyof FaultParams> = FaultParams[Code] extends null
  ? []
  : [params: FaultParams[Code]]

export function said<Code extends keyof FaultParams>(code: Code, ...[params]: Params<Code>): Said {
  // That code and parameters belong together is in the arguments' types, which the compiler cannot follow into the union.
  return { code, params: params ?? null } as Said
}

const mark = 'fault:'

/** What a rule of our own says where it is broken, as the message of a zod check, which can hold nothing but text. */
export const rule = <Code extends keyof FaultParams>(code: Code, ...params: Params<Code>): string =>
  mark + JSON.stringify(said(code, ...params))

/** What the message of a zod issue says, where it is that of a rule of our own. */
export const brokenRule = (message: string): Said | null =>
  message.startsWith(mark) ? (JSON.parse(message.slice(mark.length)) as Said) : null
