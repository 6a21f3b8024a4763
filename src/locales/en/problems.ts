import type { ErrorCode } from '../../errors.ts'

/** What went wrong, for people: one short title per code. */
export const problems = {
  malformed: 'The request could not be read',
  unauthorized: 'A valid token is needed',
  forbidden: 'The token does not allow this',
  not_found: 'There is no such thing',
  conflict: 'This contradicts the current state',
  has_experiments: 'It holds a started experiment; archive it instead',
  has_dependents: 'Other things depend on it',
  plan_frozen: 'The plan was frozen when the experiment started',
  not_running: 'The experiment is not running',
  already_started: 'The experiment was started before',
  cancelled: 'The import was cancelled; nothing was written',
  mode_mismatch: 'The experiment takes results in its first mode only',
  duplicate: 'It exists already',
  in_flight: 'The same request is still being worked on',
  stale_version: 'Somebody changed it in the meantime',
  too_large: 'The request is too large',
  unsupported_type: 'This content type is not supported',
  invalid: 'Some of the input is invalid',
  idempotency_mismatch: 'The idempotency key was used for another request',
  version_required: 'An If-Match header with the version is needed',
  rate_limited: 'Too many requests',
  unavailable: 'The database cannot be reached',
  method_not_allowed: 'This method is not taken here',
  internal: 'Something broke on our side',
} satisfies Record<ErrorCode | 'method_not_allowed' | 'internal', string>
