import type { OfThings } from '../../../domain/faultParams.ts'
import { formatDate, formatExactly, formatPercent } from '../../format.ts'
import { plural } from '../../plural.ts'
import type { Sentences } from '../../sentences.ts'

const number = (n: number) => formatExactly('en', n)
const forms: Record<string, string> = { sums: 'sums', moments: 'moments' }

export const thingFaults: Sentences<OfThings> = {
  unknown_id: (p) => `there is no ${p.id}`,
  unknown_metric: (p) => `there is no metric ${p.key}`,
  archived: (p) => `${p.id} is archived`,
  no_stage: (p) => `the map has no stage ${p.id}`,
  no_hypothesis: (p) => `the map has no hypothesis ${p.id}`,
  no_barrier_of_map: 'is no barrier of this map',
  barriers_of_other_map: "are of another map than the hypothesis'",
  barriers_of_maps: 'are of more than one map',
  stages_left_out: (p) => `leaves out ${p.ids}`,
  started_on_it: (p) => `${p.id} was started on it`,

  completions_exceed: (p) =>
    `${number(p.completions)} ${plural('en', p.completions, { one: 'completion exceeds', other: 'completions exceed' })} ${number(p.entrants)} ${plural('en', p.entrants, { one: 'entrant', other: 'entrants' })}`,
  affected_exceed: (p) => `${number(p.affected)} affected exceed a sample of ${number(p.sampleSize)}`,
  claim_needed: 'is required for a claim',
  kind_must_be_claim: 'must be “claim” where a claim is given',
  kept_without: (p) => `evidence of ${p.source} is kept without it`,
  rule_asks_nothing: 'give keywords, labels or a channel: a rule that asks for nothing fits everything',

  one_control: (p) => `exactly one is the control (isControl), not ${number(p.count)}`,
  one_primary: (p) => `exactly one is the primary metric, not ${number(p.count)}`,
  control_needs_traffic: 'the control needs traffic',
  treatment_needs_traffic: 'at least one treatment needs traffic',
  margin_of_guardrail: 'only a guardrail has a margin',
  guardrail_needed: 'belongs to a guardrail: choose one',
  option_unused: 'means nothing to this method: leave it empty',
  planned_size_needed:
    'is required: this method decides by its planned size. Say how many people the control needs',
  loss_threshold_needed:
    'is required: this method decides by expected loss. Say which is acceptable, in the unit of the primary metric',
  in_past: 'lies in the past',
  in_future: 'lies in the future',
  before_start: (p) => `is before the start on ${formatDate('en', p.date)}`,
  after_stop: (p) => `is after the stop on ${formatDate('en', p.date)}`,
  before_results: (p) =>
    `is before results of ${formatDate('en', p.date)}: withdraw them first, or choose a later date`,

  no_variant: (p) => `the test has no variant ${p.key}`,
  no_metric: (p) => `the test has no metric ${p.key}`,
  no_rows: 'is empty: there is nothing to record',
  same_row: (p) => `is the same date, variant, metric and segment as ${p.first}`,
  withdrawal_with_numbers: 'a row that withdraws another has no numbers',
  mode_needed: 'is required with text/csv: daily or cumulative',
  mode_contradicts: (p) => `says ${p.query}, the body says ${p.body}`,
  sums_or_moments: 'give either sums or moments, not both',
  needed_for_metric: (p) => `is required for a ${p.type} metric given as ${forms[p.form] ?? p.form}`,
  stray_for_metric: (p) => `does not belong to a ${p.type} metric given as ${forms[p.form] ?? p.form}`,
  conversions_whole: 'counts conversions: a whole number, 0 or more',
  conversions_exceed: (p) =>
    `${number(p.sum)} ${plural('en', p.sum, { one: 'conversion exceeds', other: 'conversions exceed' })} ${number(p.n)} ${plural('en', p.n, { one: 'person', other: 'people' })}`,
  correlation_beyond_one: 'implies a correlation beyond 1',
  zero_without_units: 'must be 0 where there are no people',
  zero_with_sum_without_units: 'must be 0, with its sum, where there are no people',
  zero_for_one_unit: 'must be 0 for a single person',
  square_for_one_unit: 'must be the square of the sum for a single person',
  squares_too_small: (p) =>
    `contradicts the sum: times n it is below the square of the sum, which no ${number(p.n)} values allow`,

  mean_needed: 'is required, and above 0, for a relative effect',
  share_out_of_range: (p) =>
    `leads to a share of ${formatPercent('en', p.share)}, which is not between 0 and 100%`,
  other_direction: (p) => `goes the other way than the alternative “${p.alternative}”`,
  power_below_alpha: (p) => `must be above alpha (${number(p.alpha)}), which is found by chance`,

  public_https: 'must be https and no private or local address',
  address_ends_with_path: 'must end with its path, without ? and #',
  setting_not_set: 'is not set in this installation',
  stray_setting: 'is not a setting of this tool',
  token_or_variable: 'give either it or tokenVariable',
  token_needed_again: 'is required again where the connector asks somebody else',
  give_another: 'give another one instead',
  needed_to_send: 'is required to send',
}
