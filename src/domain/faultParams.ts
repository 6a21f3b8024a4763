/** A fault whose sentence speaks of nothing but itself. */
type Plain = null
interface Most {
  maximum: number
}
interface Least {
  minimum: number
}
interface Id {
  id: string
}
interface Key {
  key: string
}

/** What schemas have against a value. */
export interface OfValues {
  required: Plain
  /** `type` as zod calls it. */
  type_needed: { type: string }
  number_unreadable: Plain
  text_empty: Plain
  text_too_short: Least
  text_too_long: Most
  text_broken: Plain
  half_character: Plain
  at_least: Least
  above: Least
  at_most: Most
  below: Most
  between: { minimum: number; maximum: number }
  not_zero: Plain
  list_too_short: Least
  list_too_long: Most
  too_many_entries: Most
  date_needed: Plain
  instant_needed: Plain
  moment_needed: Plain
  years_between: { from: number; to: number }
  address_needed: Plain
  one_of: { values: string }
  other_form_needed: Plain
  unusable: Plain
  unknown_field: Plain
  unknown_parameter: Plain
  unknown_column: Plain
  given_twice: Plain
  too_many_faults: Plain
  not_json: Plain
  not_json_in_utf8: Plain
  currency_needed: Plain
  key_needed: Plain
  time_zone_needed: Plain
  visible_ascii: Plain
  letters_and_digits: { minimum: number; maximum: number }
  schedule_needed: Plain
  setting_name_needed: Plain
  segment_needed: Plain
  cursor_unknown: Plain
  project_number_needed: Plain
  low_likely_high: Plain
  span_too_wide: { times: number }
  falls_by_more_than_all: Plain
  rises_too_much: Plain
  weight_too_small: Least
  must_not_fall: Plain
  must_fall: Plain
  impact_must_not_rise: Plain
  weights_for_counts: Plain
  weight_above_zero: Plain
  named_twice: Plain
  there_already: Plain
  taken: Plain
  missing: Plain
}

/** What is wrong between things that belong together. */
interface OfReferences {
  unknown_id: Id
  unknown_metric: Key
  archived: Id
  no_stage: Id
  no_hypothesis: Id
  no_barrier_of_map: Plain
  barriers_of_other_map: Plain
  barriers_of_maps: Plain
  stages_left_out: { ids: string }
  started_on_it: Id
}

interface OfMaps {
  completions_exceed: { completions: number; entrants: number }
  affected_exceed: { affected: number; sampleSize: number }
  claim_needed: Plain
  kind_must_be_claim: Plain
  kept_without: { source: string }
  rule_asks_nothing: Plain
}

interface OfExperiments {
  one_control: { count: number }
  one_primary: { count: number }
  control_needs_traffic: Plain
  treatment_needs_traffic: Plain
  margin_of_guardrail: Plain
  guardrail_needed: Plain
  option_unused: Plain
  planned_size_needed: Plain
  loss_threshold_needed: Plain
  in_past: Plain
  in_future: Plain
  before_start: { date: string }
  after_stop: { date: string }
  before_results: { date: string }
}

interface OfResults {
  no_variant: Key
  no_metric: Key
  no_rows: Plain
  /** `first` is the place of the row that came before. */
  same_row: { first: string }
  withdrawal_with_numbers: Plain
  mode_needed: Plain
  mode_contradicts: { query: string; body: string }
  sums_or_moments: Plain
  needed_for_metric: { type: string; form: string }
  stray_for_metric: { type: string; form: string }
  conversions_whole: Plain
  conversions_exceed: { sum: number; n: number }
  correlation_beyond_one: Plain
  zero_without_units: Plain
  zero_with_sum_without_units: Plain
  zero_for_one_unit: Plain
  square_for_one_unit: Plain
  squares_too_small: { n: number }
}

interface OfPlanning {
  mean_needed: Plain
  share_out_of_range: { share: number }
  other_direction: { alternative: string }
  power_below_alpha: { alpha: number }
}

interface OfConnections {
  public_https: Plain
  address_ends_with_path: Plain
  setting_not_set: Plain
  stray_setting: Plain
  token_or_variable: Plain
  token_needed_again: Plain
  give_another: Plain
  needed_to_send: Plain
}

/** Why a request is refused as a whole. */
export interface OfRequests {
  faults_in_input: { count: number }
  faults_in_file: { count: number }
  nothing_there: Id
  no_page: { path: string }
  no_analysis: Id
  no_export_format: { format: string }
  methods_taken: { methods: string }
  token_needed: Plain
  role_needed: { role: string; has: string | null }
  form_of_another_site: Plain
  form_not_ours: Plain
  form_changed: Plain
  form_needed: Plain
  form_under_way: Plain
  types_taken: { types: string }
  body_too_large: { bytes: number }
  file_too_large: { bytes: number }
  export_too_large: { bytes: number; limit: number }
  body_broke_off: Plain
  body_not_json: { at: string | null }
  version_needed: Plain
  version_unknown: { header: string }
  version_passed: { id: string; version: number; expected: number }
  stages_reordered: Plain
  source_decided: { source: string }
  idempotency_key_form: Plain
  idempotency_key_used: Plain
  idempotency_key_in_use: Plain
  idempotency_key_answered: Plain
  too_many_writers: Plain
  too_many_sign_ins: Plain
  database_away: Plain
  broken: Plain
  secret_key_missing: Plain
  sign_in_needs_secret_key: Plain
  no_webhook: Id
  reference_missing: Plain
  channel_needed: Plain
  daily_or_cumulative: Plain
  summaries_unusable: Plain
  already_started: { id: string; status: string }
  not_running: { id: string; status: string }
  never_started: Id
  draft_takes_no_results: Id
  mode_is_set: { id: string; mode: string }
  frozen: { id: string; parts: string }
  metric_frozen: Key
  metric_exists: Key
  metric_in_use: Key
  only_barrier_of: { ids: string }
  only_barriers_of: { ids: string }
  holds_experiments: Id
  import_has_experiments: Plain
  import_reversed: { id: string; at: string; by: string }
  import_id_in_use: Id
  import_cancelled: Plain
  being_pulled: Id
  stage_gone: Id
}

/** What is already in the reader's language, or in nobody's: the remarks of a file's reader, the faults of a backup. */
interface AsTold {
  as_told: { text: string }
}

/** What is wrong with maps, experiments and their results, and between things that belong together. */
export interface OfThings extends OfReferences, OfMaps, OfExperiments, OfResults, OfPlanning, OfConnections {}

/** What the sentence of each fault speaks of, by the fault's code. The sentences are `faults` in the dictionary of each language. */
export interface FaultParams extends OfValues, OfThings, OfRequests, AsTold {}
