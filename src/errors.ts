import type { Fault, Said } from './domain/fault.ts'

export type { Fault }

/** Every way a request can fail by its own fault, with the status it answers. The one table of codes. */
export const errorStatus = {
  malformed: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  has_experiments: 409,
  has_dependents: 409,
  plan_frozen: 409,
  not_running: 409,
  already_started: 409,
  mode_mismatch: 409,
  duplicate: 409,
  cancelled: 409,
  in_flight: 409,
  stale_version: 412,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  idempotency_mismatch: 422,
  version_required: 428,
  rate_limited: 429,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof errorStatus

/** A refusal that the caller can act on. Anything else that is thrown is a defect and answers 500 without its message. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** What is wrong, for the reader; the message, which is for us, is only its code. */
  readonly detail: Said
  readonly faults: Fault[]
  readonly retryAfter: number | undefined
  /** How far a file was understood that was refused. */
  readonly understood: object | undefined

  constructor(
    code: ErrorCode,
    detail: Said,
    options: { faults?: Fault[]; retryAfter?: number; understood?: object } = {},
  ) {
    super(detail.code)
    this.code = code
    this.detail = detail
    this.faults = options.faults ?? []
    this.retryAfter = options.retryAfter
    this.understood = options.understood
  }
}
