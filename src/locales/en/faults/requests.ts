import type { OfRequests } from '../../../domain/faultParams.ts'
import { formatExactly } from '../../format.ts'
import { plural } from '../../plural.ts'
import type { Sentences } from '../../sentences.ts'

const number = (n: number) => formatExactly('en', n)
const faults = (n: number) => `${number(n)} ${plural('en', n, { one: 'fault', other: 'faults' })}`
const bytes = (n: number) => `${number(n)} ${plural('en', n, { one: 'byte', other: 'bytes' })}`

export const requestFaults: Sentences<OfRequests> = {
  faults_in_input: (p) => `${faults(p.count)} in the input`,
  faults_in_file: (p) => `${faults(p.count)} in the file`,
  nothing_there: (p) => `There is no ${p.id}`,
  no_page: (p) => `There is nothing at ${p.path}`,
  no_analysis: (p) => `${p.id} has no analysis yet: record results first`,
  no_export_format: (p) => `There is no export as “${p.format}”`,
  methods_taken: (p) => `This address takes ${p.methods}`,
  token_needed: 'Send a valid token as Authorization: Bearer <token>',
  role_needed: (p) =>
    p.has === null
      ? `This needs the role ${p.role}`
      : `This needs the role ${p.role}; the token has ${p.has}`,
  form_of_another_site: 'The form was sent from another site',
  form_not_ours: 'The form holds what none of ours does: open the page again and send it from there',
  form_changed: 'The form was changed on its way: open the page again and send it from there',
  form_needed: 'Send a form',
  form_under_way: 'The same form is still being worked on, or was refused meanwhile',
  types_taken: (p) => `Send one of: ${p.types}`,
  body_too_large: (p) => `The body exceeds ${bytes(p.bytes)}: send it in parts`,
  file_too_large: (p) =>
    `The file exceeds ${bytes(p.bytes)}. Import it with the server on Node (which takes JOURNEYPROOF_IMPORT_LIMIT bytes) into the same database, or send daily totals instead of a row for each user`,
  export_too_large: (p) =>
    `The database takes ${bytes(p.bytes)}, more than the ${number(p.limit)} that are exported over HTTP; run “npm run export” against it`,
  body_broke_off: 'The body broke off before its end: send it again',
  body_not_json: (p) => (p.at === null ? 'The body is not JSON' : `The body is not JSON: ${p.at}`),
  version_needed: 'Send If-Match with the ETag that you last saw, such as If-Match: "v3"',
  version_unknown: (p) => `If-Match ${p.header} is not a version of this resource`,
  version_passed: (p) =>
    `${p.id} is at version ${p.version}, not ${p.expected}; read it again and send the change on top of it`,
  stages_reordered: 'The stages stand in another order by now; read them again',
  source_decided: (p) => `Somebody else has decided on ${p.source} meanwhile; read it again`,
  idempotency_key_form: 'Idempotency-Key must be 1 to 255 visible ASCII characters',
  idempotency_key_used: 'This Idempotency-Key was used with another body: take a new one',
  idempotency_key_in_use: 'A request with this Idempotency-Key is still under way',
  idempotency_key_answered: 'Another request with this Idempotency-Key has been answered meanwhile',
  too_many_writers: 'Too many writers at once; nothing was written. Try again in a moment',
  too_many_sign_ins: 'Too many failed attempts to sign in; wait before the next one',
  database_away: 'The database cannot be reached at the moment; try again soon',
  broken: 'Something broke on our side',
  secret_key_missing:
    'JOURNEYPROOF_SECRET_KEY is not set: without it, addresses and keys of other services cannot be kept',
  sign_in_needs_secret_key: 'JOURNEYPROOF_SECRET_KEY is not set: without it, nobody can sign in to the pages',
  no_webhook: (p) => `${p.id} is no webhook: nothing that is sent to it is signed`,
  reference_missing: 'The request names what is not there',
  channel_needed: 'Name the channel to send to',
  daily_or_cumulative: 'Say whether the rows are daily or cumulative',
  summaries_unusable: 'The summaries cannot be used',
  already_started: (p) => `${p.id} is ${p.status}; make a new experiment for a new plan`,
  not_running: (p) => `${p.id} is ${p.status}`,
  never_started: (p) => `${p.id} was never started`,
  draft_takes_no_results: (p) => `${p.id} is a draft; start it before recording results`,
  mode_is_set: (p) => `${p.id} takes ${p.mode} rows since its first batch`,
  frozen: (p) => `${p.id} was started; ${p.parts} can no longer change`,
  metric_frozen: (p) => `${p.key} is judged in a started experiment; its type and direction stay`,
  metric_exists: (p) => `A metric with the key ${p.key} exists`,
  metric_in_use: (p) => `${p.key} is used by a hypothesis or a draft experiment`,
  only_barrier_of: (p) => `Only this barrier is addressed by ${p.ids}`,
  only_barriers_of: (p) => `Only barriers of this stage are addressed by ${p.ids}`,
  holds_experiments: (p) => `${p.id} holds a started experiment; archive it instead`,
  import_has_experiments: 'Experiments were started on what the import made',
  import_reversed: (p) => `${p.id} was reversed on ${p.at} by ${p.by}`,
  import_id_in_use: (p) => `The progress of another import is noted under ${p.id}: choose another id`,
  import_cancelled: 'The import was cancelled; nothing was written',
  being_pulled: (p) => `${p.id} is being pulled already`,
  stage_gone: (p) => `The stage ${p.id} is not there any more`,
}
