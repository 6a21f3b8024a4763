import type { Range } from '../../domain/fields.ts'
import type { ClaimExpectation } from '../../domain/scoring/claimExpectation.ts'
import type { ClaimProof } from '../../domain/scoring/claimProof.ts'
import type { DetailParams, Estimated, ShareDetail } from '../../domain/scoring/detail.ts'
import type { NoScore } from '../../domain/scoring/framework.ts'
import type { FrameworkId } from '../../domain/scoring/index.ts'
import type { InputSource } from '../../domain/scoring/input.ts'
import { formatDate, formatLift, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'
import { rankingUnits } from './rankingUnits.ts'
import { value } from './value.ts'
import { why } from './why.ts'

const evidenceSources: Record<string, string> = {
  analytics: 'analytics',
  crm: 'CRM',
  survey: 'survey',
  support: 'support tickets',
  interview: 'interviews',
  review: 'reviews',
  social: 'social media',
  telegram: 'Telegram',
}

const number = (n: number) => formatNumber('en', n, { maximumFractionDigits: 2 })
const people = (n: number) => `${number(n)} ${plural('en', n, { one: 'person', other: 'people' })}`
const money = (amount: number, currency: string) =>
  formatNumber('en', amount, { style: 'currency', currency, maximumFractionDigits: 2 })
const weeks = ({ low, likely, high }: Range) =>
  `${number(low)} to ${number(high)}, likely ${number(likely)} ${plural('en', likely, { one: 'person-week', other: 'person-weeks' })}`
const whose = ({ by, asOf }: Estimated) =>
  `${by === null ? "the team's estimate" : `${by}'s estimate`}, as of ${formatDate('en', asOf)}`
const built = ({ since }: { since: string | null }) =>
  since === null
    ? 'The change is built already'
    : `A test with the change was started on ${formatDate('en', since)}`
const quoted = (names: string[]) => names.map((name) => `“${name}”`).join(', ')
const per = (period: 'week' | 'month') => (period === 'week' ? 'a week' : 'a month')

const inputs: Record<string, string> = {
  reach: 'Reach',
  impact: 'Impact',
  confidence: 'Confidence',
  effort: 'Effort',
  ease: 'Ease',
  potential: 'Potential',
  importance: 'Importance',
  aboveTheFold: 'Above the fold',
  noticeableIn5Seconds: 'Noticeable within 5 seconds',
  addsOrRemoves: 'Adds or removes something',
  increasesMotivation: 'Increases motivation',
  highTraffic: 'High traffic',
  userTesting: 'Found in user testing',
  qualitativeFeedback: 'Found in qualitative feedback',
  digitalAnalytics: 'Found in analytics',
  mouseTracking: 'Supported by heat maps or eye tracking',
  businessValue: 'User and business value',
  timeCriticality: 'Time criticality',
  riskOpportunity: 'Risk reduction or opportunity',
  jobSize: 'Job size',
  criteria: "The team's criteria",
  baseline: 'Baseline',
  lift: 'Expected lift',
  valuePerUnit: 'Value per unit',
  ...value.inputs,
}
const named = (input: string) => (Object.hasOwn(inputs, input) ? (inputs[input] ?? input) : input)
const lift = ({ low, likely, high }: Range) =>
  `${formatLift('en', low)} to ${formatLift('en', high)}, likely ${formatLift('en', likely)}`

function share({ barrier, share, source, evidence, contradicted }: ShareDetail): string {
  if (evidence) {
    const contradiction = contradicted
      ? `; the team's estimate of ${formatPercent('en', contradicted.estimate)} contradicts it: it lies outside ${formatPercent('en', contradicted.low)} to ${formatPercent('en', contradicted.high)}`
      : ''
    const { affected, sampleSize, newestDate } = evidence
    const from = `${number(affected)} of ${number(sampleSize)}, ${evidenceSources[evidence.source] ?? evidence.source}`
    return `“${barrier}” hits ${formatPercent('en', share)} (measured: ${from}, newest of ${formatDate('en', newestDate)})${contradiction}`
  }
  return source === 'estimated'
    ? `“${barrier}” hits ${formatPercent('en', share)} (the team's estimate)`
    : `“${barrier}” is assumed to hit everybody (no figures)`
}

type NoScoreTexts = {
  [C in NoScore['code']]: (params: Extract<NoScore, { code: C }>['params']) => string
}

function inDays({ days, untestable }: Extract<ClaimProof, { ok: true }>): string {
  if (days === null) return '; how many days that is cannot be said: entrants of the stage needed'
  const span = `${number(days)} ${plural('en', days, { one: 'day', other: 'days' })}`
  return `: ${span} of the stage's traffic${untestable ? ', which is longer than a test may take' : ''}`
}

export const ranking = {
  frameworks: {
    rice: {
      name: 'RICE',
      unit: 'people per period, weighted by impact and confidence, per person-month',
      explanation:
        'How many people the change reaches in a period, times how much it moves each of them, times how sure we are, per month of work.',
    },
    ice: {
      name: 'ICE',
      unit: 'points from 1 to 10; from 1 to 1,000 as a product',
      explanation:
        'How much the change moves, how sure we are and how easy it is, from 1 to 10 each: their mean, or their product where the map says so.',
    },
    pie: {
      name: 'PIE',
      unit: 'points from 1 to 10',
      explanation:
        'How much can be improved, how important the traffic is and how easy the change is: the mean of three ratings from 1 to 10.',
    },
    pxl: {
      name: 'PXL',
      unit: 'points from 0 to 14',
      explanation:
        "CXL's questions: nine answered with yes or no, being noticed and adding or removing something counted twice, and the ease of implementing, 0 to 3.",
    },
    wsjf: {
      name: 'WSJF',
      unit: 'cost of delay per unit of job size, relative to the smallest of the backlog',
      explanation:
        'What waiting costs (value, time criticality, risk reduced or opportunity opened) by the size of the job: the weighted shortest job first.',
    },
    weighted: {
      name: 'Weighted criteria',
      unit: 'points from 1 to 10',
      explanation: "The team's own criteria, rated from 1 to 10: their mean, weighted as the map says.",
    },
    value: {
      name: 'Expected value',
      unit: "the map's money per person-week",
      explanation:
        'The money that the change is expected to bring over the horizon, per week of work: reach, baseline, expected lift and what a conversion is worth.',
    },
    evsi: {
      name: 'Value of testing',
      unit: "the map's money per week of traffic",
      explanation:
        'The money that testing the change and shipping it only if proven is expected to bring, less what building and testing cost, per week of traffic that the test takes.',
    },
  } satisfies Record<FrameworkId, Record<'name' | 'unit' | 'explanation', string>>,
  inputs,
  sources: { measured: 'measured', estimated: 'estimated', assumed: 'assumed' } satisfies Record<
    InputSource,
    string
  >,
  details: {
    ...value.details,
    reach_from_stages: (p) => {
      const stages = p.stages.map(
        ({ stage, entrants, shares }) =>
          `${people(entrants)} ${plural('en', entrants, { one: 'enters', other: 'enter' })} “${stage}” ${per(p.period)}; ${shares.map(share).join('; ')}`,
      )
      const uncounted =
        p.uncounted.length > 0 ? `. Left out, as nobody counted its entrants: ${quoted(p.uncounted)}` : ''
      return `${stages.join('. ')}${uncounted}`
    },
    reach_typed: (p) =>
      `${number(p.low)} to ${number(p.high)}, likely ${people(p.likely)} ${per(p.period)} (${whose(p)}; the stage's entrants are not counted)`,
    reach_missing: (p) =>
      p.stages.length > 0
        ? `Nobody counted the entrants of ${quoted(p.stages)}, and no reach was estimated`
        : 'No barrier with a counted stage, and no reach was estimated',
    impact_from_lift: (p) => `A relative lift of ${p.metric} of ${lift(p)} (${whose(p)})`,
    confidence_from_test: (p) =>
      `A test on “${p.barrier}” has been proven since ${formatDate('en', p.since)} (${p.experimentId})`,
    confidence_from_evidence: (p) =>
      `Best evidence: ${evidenceSources[p.source] ?? p.source} on “${p.barrier}” (${number(p.count)} ${plural('en', p.count, { one: 'observation', other: 'observations' })}, newest of ${formatDate('en', p.newestDate)})`,
    confidence_without_evidence: () => 'No evidence on its barriers but opinion',
    effort_built: (p) => `${built(p)}: nothing is left to be built`,
    effort_to_release: (p) =>
      `${built(p)}: what is left is to release it, counted as ${number(p.weeks)} person-weeks`,
    effort_from_weeks: (p) =>
      `${weeks(p)}, four to a month, at least ${number(p.atLeastMonths)} (${whose(p)})`,
    rating_from_lift: (p) =>
      `A relative lift of ${p.metric} of ${lift(p)} (${whose(p)}), on the scale of lifts`,
    rating_from_weeks: (p) => `${weeks(p)} (${whose(p)}), on the scale of effort`,
    rating_from_reach: (p) =>
      `It reaches ${people(p.reach)} ${per(p.period)}, of ${number(p.entrants)} in the map's largest stage`,
    rating_typed: (p) => `Rated by people (${whose(p)})`,
    rating_missing: (p) => `Nobody has rated “${named(p.what)}”`,
    criteria_missing: () => 'The map has no criteria of its own',
    value_typed: (p) => `One ${p.metric} is worth ${money(p.amount, p.currency)}`,
    value_missing: (p) => `Nobody said what one ${p.metric} is worth`,
    value_in_other_currency: (p) =>
      `One ${p.metric} is worth ${money(p.amount, p.currency)}, and the map counts in ${p.mapCurrency}: no rate is guessed`,
    baseline_typed: (p) =>
      `${p.metric} is at ${formatNumber('en', p.baseline, { maximumSignificantDigits: 3 })} now (${p.from === null ? whose(p) : p.from})`,
    baseline_missing: (p) =>
      `Nobody said what ${p.metric} is at now, or not as a number above 0 (a share: between 0 and 1)`,
    effort_in_weeks: (p) => `${weeks(p)} (${whose(p)})`,
  } satisfies { [C in keyof DetailParams]: (params: DetailParams[C]) => string },
  typed: (p: { value: string }) => `typed by the team: ${p.value}`,
  contradiction: (p: { typed: number; low: number; high: number }) =>
    `The typed ${number(p.typed)} contradicts the measurement: it lies outside its 80 % interval, ${number(p.low)} to ${number(p.high)}`,
  advice: value.advice,
  notRanked: (p: { reason: string }) => `Not ranked: ${p.reason}`,
  /** Why there is no score, or no advice. */
  noScore: {
    ...value.noScore,
    input_missing: (p: { input: string }) => `the input “${p.input}” is missing`,
    score_not_finite: () => 'with these inputs the score is too large to be computed',
    currency_differs: (p: { metric: string; map: string }) =>
      `the metric's value is in ${p.metric}, the map's money in ${p.map}`,
  } satisfies NoScoreTexts,
  why,
  rankingUnits,
  claim: {
    headline: (p: { lift: number }) =>
      `Claimed, not proven: ${formatLift('en', p.lift)} without a control group`,
    proof: (p: Extract<ClaimProof, { ok: true }>) =>
      `To prove it, a test needs ${people(p.perVariant)} per variant, ${number(p.total)} in all (false-positive risk ${formatPercent('en', p.alpha)}, power ${formatPercent('en', p.power, 0)})${inDays(p)}`,
    expected: (p: ClaimExpectation) =>
      `Until it is tested, expect ${formatLift('en', p.estimate)} (95% range from ${formatLift('en', p.lower)} to ${formatLift('en', p.upper)}): effects seen without a control group mostly turn out smaller`,
    baseline_needed: 'How large a test would prove it cannot be said: baseline needed',
    baseline_not_a_share:
      'How large a test would prove it cannot be said: the baseline is not a share between 0 and 1',
    lift_zero: 'It claims no effect: there is nothing to prove',
    lift_impossible: 'It cannot be true: with this baseline the share would leave the range from 0 to 100%',
  },
}
