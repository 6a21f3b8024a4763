import type { Range } from '../../domain/fields.ts'
import type { ClaimProof } from '../../domain/scoring/claimProof.ts'
import type { DetailParams, ShareDetail } from '../../domain/scoring/detail.ts'
import type { NoScore } from '../../domain/scoring/framework.ts'
import type { FrameworkId } from '../../domain/scoring/index.ts'
import type { InputSource } from '../../domain/scoring/input.ts'
import { formatDate, formatLift, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'

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
  formatNumber('en', amount, { style: 'currency', currency })
const weeks = ({ low, likely, high }: Range) =>
  `${number(low)} to ${number(high)}, likely ${number(likely)} ${plural('en', likely, { one: 'person-week', other: 'person-weeks' })}`
const whose = (by: string | null) => (by === null ? "the team's estimate" : `${by}'s estimate`)
const quoted = (names: string[]) => names.map((name) => `“${name}”`).join(', ')
const per = (period: 'week' | 'month') => (period === 'week' ? 'a week' : 'a month')

function share({ barrier, share, source, evidence }: ShareDetail): string {
  if (evidence) {
    const { affected, sampleSize, newestDate } = evidence
    const from = `${number(affected)} of ${number(sampleSize)}, ${evidenceSources[evidence.source] ?? evidence.source}`
    return `“${barrier}” hits ${formatPercent('en', share)} (measured: ${from}, newest of ${formatDate('en', newestDate)})`
  }
  return source === 'estimated'
    ? `“${barrier}” hits ${formatPercent('en', share)} (the team's estimate)`
    : `“${barrier}” is assumed to hit everybody (no figures)`
}

type NoScoreTexts = {
  [C in NoScore['code']]: (params: Extract<NoScore, { code: C }>['params']) => string
}

export const ranking = {
  frameworks: {
    rice: {
      name: 'RICE',
      unit: 'people per period, weighted by impact and confidence, per person-month',
      explanation:
        'How many people the change reaches in a period, times how much it moves each of them, times how sure we are, per month of work.',
    },
  } satisfies Record<FrameworkId, Record<'name' | 'unit' | 'explanation', string>>,
  inputs: { reach: 'Reach', impact: 'Impact', confidence: 'Confidence', effort: 'Effort' } as Record<
    string,
    string
  >,
  sources: { measured: 'measured', estimated: 'estimated', assumed: 'assumed' } satisfies Record<
    InputSource,
    string
  >,
  details: {
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
      `${number(p.low)} to ${number(p.high)}, likely ${people(p.likely)} ${per(p.period)} (${whose(p.by)}; the stage's entrants are not counted)`,
    reach_missing: (p) =>
      p.stages.length > 0
        ? `Nobody counted the entrants of ${quoted(p.stages)}, and no reach was estimated`
        : 'No barrier with a counted stage, and no reach was estimated',
    impact_from_lift: (p) =>
      `A relative lift of ${p.metric} of ${formatLift('en', p.low)} to ${formatLift('en', p.high)}, likely ${formatLift('en', p.likely)} (${whose(p.by)})`,
    confidence_from_test: (p) =>
      `A test on “${p.barrier}” has been proven since ${formatDate('en', p.since)}`,
    confidence_from_evidence: (p) =>
      `Best evidence: ${evidenceSources[p.source] ?? p.source} on “${p.barrier}” (${number(p.count)} ${plural('en', p.count, { one: 'observation', other: 'observations' })}, newest of ${formatDate('en', p.newestDate)})`,
    confidence_without_evidence: () => 'No evidence on its barriers but opinion',
    effort_from_weeks: (p) =>
      `${weeks(p)}, four to a month, at least ${number(p.atLeastMonths)} (${whose(p.by)})`,
    value_typed: (p) => `One ${p.metric} is worth ${money(p.amount, p.currency)}`,
    value_missing: (p) => `Nobody said what one ${p.metric} is worth`,
    value_in_other_currency: (p) =>
      `One ${p.metric} is worth ${money(p.amount, p.currency)}, and the map counts in ${p.mapCurrency}: no rate is guessed`,
    baseline_typed: (p) =>
      `${p.metric} is at ${number(p.baseline)} now (${p.from === null ? whose(p.by) : p.from})`,
    baseline_missing: (p) => `Nobody said what ${p.metric} is at now`,
    effort_in_weeks: (p) => `${weeks(p)} (${whose(p.by)})`,
  } satisfies { [C in keyof DetailParams]: (params: DetailParams[C]) => string },
  typed: (p: { value: string }) => `typed by the team: ${p.value}`,
  noScore: {
    input_missing: (p: { input: string }) => `Not ranked: the input “${p.input}” is missing`,
    currency_differs: (p: { metric: string; map: string }) =>
      `Not ranked: the metric's value is in ${p.metric}, the map's money in ${p.map}`,
  } satisfies NoScoreTexts,
  claim: {
    headline: (p: { lift: number }) =>
      `Claimed, not proven: ${formatLift('en', p.lift)} without a control group`,
    proof: (p: Extract<ClaimProof, { ok: true }>) =>
      `To prove it, a test needs ${people(p.perVariant)} per variant, ${number(p.total)} in all (alpha ${number(p.alpha)}, power ${formatPercent('en', p.power, 0)})`,
    baseline_needed: 'How large a test would prove it cannot be said: baseline needed',
    baseline_not_a_share:
      'How large a test would prove it cannot be said: the baseline is not a share between 0 and 1',
    lift_zero: 'It claims no effect: there is nothing to prove',
    lift_impossible: 'It cannot be true: with this baseline the share would leave the range from 0 to 100%',
  },
}
