import type { Amounts, CheckId, CheckParams, ReasonCode, ReasonParams } from '../../domain/verdict/reasons.ts'
import type { Threshold } from '../../stats/methods/threshold.ts'
import type { Reason } from '../../stats/reason.ts'
import { formatDate, formatLift, formatNumber } from '../format.ts'
import { plural } from '../plural.ts'

const number = (n: number) => formatNumber('en', n, { maximumSignificantDigits: 4 })
const count = (n: number) => formatNumber('en', n, { maximumFractionDigits: 0 })
const days = (n: number) => `${count(n)} ${plural('en', n, { one: 'day', other: 'days' })}`
const moreDays = (n: number) => `${count(n)} more ${plural('en', n, { one: 'day', other: 'days' })}`
const date = (text: string) => formatDate('en', text)
const pValue = (p: number) =>
  p < 0.0001 ? 'p < 0.0001' : `p = ${formatNumber('en', p, { maximumSignificantDigits: 2 })}`
const marginDays = (p: ReasonParams['guardrail_not_shown']) =>
  p.daysToGo === null || p.daysToGo === 0
    ? ''
    : p.over
      ? `: if it does not move, ${moreDays(p.daysToGo)} at the same traffic would have been enough`
      : `: if it does not move, ${moreDays(p.daysToGo)} at this traffic should be enough`
/** An amount of a metric; of a share, in percentage points. */
const sized = (n: number, { isShare = false }: Amounts) => (isShare ? `${number(n * 100)} pp` : number(n))
const amount = (size: Threshold, of: Amounts) =>
  typeof size === 'number'
    ? formatNumber('en', size, { style: 'percent', maximumSignificantDigits: 3 })
    : sized(size.absolute, of)

export const verdict = {
  reasons: {
    primary_better: (p) =>
      p.guardrails > 0
        ? `${p.variant} is better than the control on ${p.metric} and keeps within the margin of every guardrail (${pValue(p.pValue)}).`
        : `${p.variant} is better than the control on ${p.metric} (${pValue(p.pValue)}).`,
    primary_worse: (p) => `${p.variant} is worse than the control on ${p.metric} (${pValue(p.pValue)}).`,
    guardrail_worse: (p) =>
      p.margin === null
        ? `${p.variant} makes the guardrail ${p.metric} worse (${pValue(p.pValue)}).`
        : `${p.variant} makes the guardrail ${p.metric} worse by more than the ${amount(p.margin, p)} that were allowed (${pValue(p.pValue)}).`,
    within_minimum_effect: (p) =>
      `Whatever effect ${p.variant} has on ${p.metric}, it is smaller than the ${amount(p.minimumEffect, p)} that would matter.`,
    arm_silent: (p) =>
      `${p.variant} has reported nothing since ${date(p.lastDate)}, while others have: the variants can be compared only up to then.`,
    harmful_variant: (p) => `Another variant, ${p.variant}, is harmful.`,
    no_data: () => 'No results of the primary metric have come in yet.',
    no_common_date: () =>
      'Results have come in, but on no date from every variant: the variants can be compared from the first date they share.',
    min_days: (p) =>
      `${days(p.days)} of results are in and the plan asks for at least ${count(p.minDays)}: ${moreDays(p.daysToGo)}.`,
    min_counts: (p) => `Too little has happened so far on ${p.metric} to judge ${p.variant}.`,
    primary_unclear: (p) =>
      `No difference between ${p.variant} and the control has been shown on ${p.metric}.`,
    guardrail_not_shown: (p) =>
      `${p.variant} is better on the primary metric, but the guardrail ${p.metric} has not been shown to stay within its margin of ${amount(p.margin, p)}${marginDays(p)}.`,
    treatment_costs_little: (p) =>
      `Choosing ${p.variant} is expected to cost ${sized(p.expectedLoss, p)} on ${p.metric}, within the ${sized(p.lossThreshold, p)} that the plan accepts${p.guardrails > 0 ? ', and every guardrail keeps within its margin' : ''}.`,
    control_costs_little: (p) =>
      `Keeping the control is expected to cost ${sized(p.expectedLoss, p)} on ${p.metric}, within the ${sized(p.lossThreshold, p)} that the plan accepts; choosing ${p.variant} costs more.`,
    either_costs_little: (p) =>
      `Choosing ${p.variant} or keeping the control: either is expected to cost less on ${p.metric} than the ${sized(p.lossThreshold, p)} that the plan accepts.`,
    losses_too_large: (p) =>
      `Neither ${p.variant} nor the control can be chosen on ${p.metric} at an expected loss of at most ${sized(p.lossThreshold, p)}.`,
    errors_not_controlled: () =>
      'The plan decides by expected loss: how often such a verdict is wrong is not controlled.',
    decides_at_stop: () => 'No size is planned: it is decided when the test is stopped.',
    only_before_correction: (p) =>
      `${p.variant} would count as better if it were the only variant (${pValue(p.pValue)}); among as many variants it does not (${pValue(p.adjustedPValue)}).`,
    planned_size: (p) =>
      p.daysToGo === null
        ? 'The planned size is not reached yet, and a variant receives nobody.'
        : `The planned size is not reached yet: ${moreDays(p.daysToGo)} at this traffic.`,
    stopped_before_planned_size: (p) =>
      p.daysToGo === null
        ? 'It was stopped before its planned size, and a variant received nobody.'
        : `It was stopped before its planned size: ${moreDays(p.daysToGo)} at the same traffic would have reached it.`,
    days_to_go: (p) =>
      `${moreDays(p.daysToGo)} at this traffic would be enough to find an effect of ${amount(p.minimumEffect, p)}, the smallest that matters.`,
    too_short: (p) =>
      `It ended too early: ${moreDays(p.daysToGo)} at the same traffic would have been enough to find an effect of ${amount(p.minimumEffect, p)}, the smallest that matters.`,
    size_reached: (p) =>
      `There are enough results to find an effect of ${amount(p.minimumEffect, p)}, the smallest that matters, had there been one: more days are unlikely to help.`,
    no_minimum_effect: () =>
      'The plan names no smallest effect that matters, so the days it takes cannot be computed, nor an effect called negligible.',
    length_unknown: () =>
      'How many days it takes cannot be computed from the results so far: too few of them, or a variant receives nobody.',
    srm_sequential: (p) =>
      `The split between the variants has been broken since ${date(p.date)}: it is ${p.evidence > 1e6 ? 'more than a million' : count(p.evidence)} times as likely under another split as under the planned one. Look for the cause; the results cannot be trusted.`,
    srm_final: (p) =>
      `The split between the variants does not match the plan (${pValue(p.pValue)} on ${date(p.date)}). Look for the cause; the results cannot be trusted.`,
    zero_weight_units: (p) =>
      `${p.variant} was to receive nobody and has received ${count(p.n)} since ${date(p.date)}. The results cannot be trusted.`,
    fault: (p) => `${p.by} declared a fault on ${date(p.date)}: ${p.reason}`,
    later_data_contradict: (p) => `Later results on ${p.metric} contradict this verdict on ${p.variant}.`,
    health_failed: (p) =>
      `The verdict was reached before the health of the data failed on ${date(p.date)}, and is contested since.`,
    harmful_after_proven: (p) =>
      `${p.variant} had counted as proven since ${date(p.provenSince)}: that improvement no longer stands.`,
  } satisfies { [C in ReasonCode]: (params: ReasonParams[C] & Amounts) => string },
  checks: {
    minDays: {
      ok: 'The minimum number of days is in.',
      found: (p) => `${days(p.days)} of at least ${count(p.minDays)} are in.`,
    },
    minCounts: {
      ok: 'Enough has happened in every variant.',
      found: (p) =>
        p.kind === 'conversions'
          ? `${p.metric}, ${p.arm}: ${count(p.have)} of the ${count(p.needed)} that are needed each of people who did and who did not.`
          : `${p.metric}, ${p.arm}: so few people make up most of the sum that it is as unsure as one over ${count(p.have)} people; at least ${count(p.needed)} are needed.`,
    },
    splitOverTime: {
      ok: 'At no look has the split between the variants been shown to differ from the plan.',
      found: (p) => `The split between the variants has been broken since ${date(p.date)}.`,
    },
    zeroWeightUnits: {
      ok: 'Nobody is in a variant that was to receive nobody.',
      found: (p) => `${p.variant} was to receive nobody and has ${count(p.n)} since ${date(p.date)}.`,
    },
    skew_allocation: {
      ok: 'The split is even enough for metrics of amounts.',
      found: (p) =>
        `${p.variant} and the control differ ${number(p.ratio)} times in size: with metrics of amounts, errors to one side become more frequent.`,
    },
    twyman: {
      ok: 'No effect is so large that it looks like a fault.',
      found: (p) =>
        `${p.metric}, ${p.variant}: a lift of ${formatLift('en', p.relative, 0)} is rare. Check the data before you believe it.`,
    },
    dateGaps: {
      ok: 'There are results for every day.',
      found: (p) => `${days(p.missing)} without results, the first of them ${date(p.first)}.`,
    },
    stalledArm: {
      ok: 'Every variant keeps receiving people.',
      found: (p) =>
        p.lastDate === null
          ? `${p.variant} has received nobody.`
          : `${p.variant} has received nobody since ${date(p.lastDate)}, while others have.`,
    },
    exposures: {
      ok: 'No metric counts more people than were exposed.',
      found: (p) =>
        `${p.metric}, ${p.variant}: ${count(p.n)} people, but only ${count(p.exposures)} were exposed.`,
    },
    covariate: {
      ok: 'What was known before the test is taken out of the results.',
      found: (p) =>
        p.why === 'missing'
          ? `${p.metric}, ${p.variant}: some rows lack the pre-period covariate, so it is not taken out.`
          : `${p.metric}, ${p.variant}: the variants differ in the pre-period covariate by more than chance, so it is not taken out. Either people were not split at random, or it was measured after the test began.`,
    },
    totalsFell: {
      ok: 'Totals have only grown.',
      found: (p) =>
        `${count(p.looks)} ${plural('en', p.looks, { one: 'total is', other: 'totals are' })} above later ones and left out. Cumulative rows are totals up to their date, not the counts of a day.`,
    },
    datesOutside: {
      ok: 'All results lie within the dates of the test.',
      found: (p) =>
        `${count(p.rows)} ${plural('en', p.rows, { one: 'row lies', other: 'rows lie' })} outside the dates of the test and ${plural('en', p.rows, { one: 'is', other: 'are' })} left out.`,
    },
  } satisfies { [I in CheckId]: { ok: string; found: (params: CheckParams[I]) => string } },
  /** Why a number is missing. */
  noAnswer: {
    no_data: 'Nobody has been counted yet.',
    too_few_units: 'There are too few people in a variant.',
    zero_variance: 'Everybody did the same, so nothing can be compared.',
    control_mean_not_positive:
      'The control is not above zero, so there is no relative lift; the difference still counts.',
    denominator_not_positive: 'The denominator of the ratio is not above zero.',
    relative_unbounded: 'The control is too close to zero for a relative lift; the difference still counts.',
    no_effect: 'An effect of zero cannot be found with any number of people.',
    power_out_of_reach: 'No number of people reaches this power.',
  } satisfies Record<Reason, string>,
}
