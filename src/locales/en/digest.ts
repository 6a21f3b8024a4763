import type { ItemKind } from '../../domain/digest/netChange.ts'
import type { Effect } from '../../domain/digest/transition.ts'
import type { Contested, VerdictStatus } from '../../domain/verdict/analysis.ts'
import { formatDate, formatLift, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'

const quantity = (n: number) =>
  formatNumber('en', n, { maximumSignificantDigits: 4, signDisplay: 'exceptZero' })
const lift = (n: number) => formatLift('en', n)
const days = (n: number) => `${formatNumber('en', n)} ${plural('en', n, { one: 'day', other: 'days' })}`
const quoted = (names: string[]) => names.map((name) => `“${name}”`).join(', ')

function interval({ lower, upper }: Effect, show: (n: number) => string): string {
  if (lower === null && upper === null) return 'unbounded on both sides'
  if (lower === null) return `up to ${show(upper ?? 0)}, no lower bound`
  if (upper === null) return `from ${show(lower)}, no upper bound`
  return `${show(lower)} to ${show(upper)}`
}

export const digest = {
  test: 'A test message from Journeyproof: the digests of this channel will arrive here.',
  title: (p: { date: string }) => `What the tests show: ${formatDate('en', p.date)}`,
  headings: {
    proven: 'Proven',
    harmful: 'Harmful',
    retracted: 'Contested or retracted',
    contested: 'Contested or retracted',
    invalid: 'Invalid',
  } satisfies Record<ItemKind, string>,
  statuses: {
    collecting: 'collecting data',
    proven: 'proven',
    harmful: 'harmful',
    negligible: 'negligible',
    inconclusive: 'inconclusive',
    invalid: 'invalid',
  } satisfies Record<VerdictStatus, string>,
  nextTests: 'Next tests by rank',
  /** Some of the barriers, and how many more there are. */
  barriers: (p: { barriers: string[]; more: number; map: string }) =>
    `${p.barriers.length === 1 ? 'Barrier' : 'Barriers'}: ${quoted(p.barriers)}${p.more > 0 ? ` and ${formatNumber('en', p.more)} more` : ''}, map “${p.map}”`,
  /** An effect is never shown without its interval, nor the raw one without the shrunken one. */
  effect: (p: {
    metric: string
    variant: string
    goodDirection: 'increase' | 'decrease'
    alpha: number
    relative: Effect | null
    absolute: Effect | null
    shrunken: Effect | null
  }) => {
    const level = `${formatPercent('en', 1 - p.alpha, 0)} interval`
    const raw = p.relative
      ? `${lift(p.relative.estimate)} relative to control (${level}: ${interval(p.relative, lift)})`
      : p.absolute
        ? `difference to control ${quantity(p.absolute.estimate)} (${level}: ${interval(p.absolute, quantity)}); no relative lift can be given`
        : 'no effect can be given'
    const shrunken = p.shrunken
      ? `cautious (shrunken) estimate: ${lift(p.shrunken.estimate)} (${interval(p.shrunken, lift)})`
      : 'cautious (shrunken) estimate: none'
    const direction = p.goodDirection === 'decrease' ? '. Lower is better' : ''
    return `${p.metric} for ${p.variant}: ${raw}; ${shrunken}${direction}`
  },
  since: (p: { verdict: string; variant: string; since: string }) =>
    `Verdict on ${p.variant} since ${formatDate('en', p.since)}: ${p.verdict}`,
  earlier: (p: { verdict: string; variant: string; on: string | null }) =>
    `${p.on === null ? `Earlier verdict on ${p.variant}` : `Reported of ${p.variant} on ${formatDate('en', p.on)}`}: ${p.verdict}`,
  noLonger: 'This no longer stands',
  retraction: 'This no longer stands: it is retracted',
  contested: {
    later_data_contradict: (p: { since: string }) =>
      `Later data contradict it, since ${formatDate('en', p.since)}`,
    health_failed: (p: { since: string }) =>
      `The test's data have failed their checks since ${formatDate('en', p.since)}`,
    harmful_after_proven: (p: { since: string }) =>
      `Later data show harm, since ${formatDate('en', p.since)}`,
  } satisfies Record<Contested['reason'], (p: { since: string }) => string>,
  unusable: 'The figures of this test must not be used',
  source: (p: { experiment: string; analysisId: string }) =>
    `Source: test “${p.experiment}”, computed from analysis ${p.analysisId}`,
  link: 'Open',
  nextTest: (p: {
    framework: string
    score: string | null
    reach: number | null
    period: 'week' | 'month'
    source: string
  }) => {
    const reach =
      p.reach === null
        ? 'reach unknown'
        : `reach ${formatNumber('en', p.reach, { maximumFractionDigits: 0 })} people a ${p.period} (${p.source})`
    return `${p.framework}: ${p.score ?? 'no score'}; ${reach}`
  },
  count: (p: { heading: string; count: number }) => `${p.heading}: ${formatNumber('en', p.count)}`,
  reminder: {
    title: 'A test waits for you',
    test: (p: { experiment: string; map: string }) => `Test “${p.experiment}”, map “${p.map}”`,
    silent: (p: { since: string; days: number }) =>
      `It is running, and no results have been recorded for ${days(p.days)}, since ${formatDate('en', p.since)}. Record what has come in, or stop the test.`,
    planReached: (p: { units: number; planned: number; days: number }) =>
      `It is still running after ${days(p.days)}, and its plan is fulfilled: ${formatNumber('en', p.units)} units measured in the control, ${formatNumber('en', p.planned)} planned. Stop the test and record a decision.`,
  },
  notShown: (p: { counts: string }) => `Not shown here for lack of room: ${p.counts}`,
}
