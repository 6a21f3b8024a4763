import type { Hypothesis } from '../../../db/queries/hypotheses.ts'
import type { Deps } from '../../deps.ts'
import type { Candidate } from '../../domain/scoring/candidate.ts'
import type { InputSource } from '../../domain/scoring/input.ts'
import { moneyInputs } from '../../domain/scoring/moneyInputs.ts'
import { planSchema } from '../../domain/verdict/plan.ts'
import type { MethodId } from '../../stats/methods/index.ts'
import { oneLook, PLANNED_LOOKS } from '../../stats/methods/method.ts'
import type { GoodDirection, MetricType } from '../../stats/methods/metric.ts'
import { minimumEffect } from '../../stats/planning/minimumEffect.ts'
import type { PlannedMetric } from '../../stats/planning/plannedMetric.ts'
import { isUntestable, perDay, testDays } from '../../stats/planning/testDays.ts'
import { testSize } from '../../stats/planning/testSize.ts'
import type { Spending } from '../../stats/sequential/spending.ts'
import { readCandidate } from '../backlog/candidates.ts'
import type { MapRow } from '../resources/map.ts'
import { LIMIT_WEEKS } from './sampleSize.ts'

/** Methods that are told apart by how often their results may be looked at, the cheapest first. */
const compared = ['fixed', 'group-sequential', 'sequential'] as const

/** The people of a test: whom the change reaches, as the advice and the value of testing count them. */
interface NeedsTraffic {
  people: number
  source: InputSource
  period: MapRow['period']
}

/** What one method would take. */
interface MethodNeeds {
  method: (typeof compared)[number]
  /** People in the control. */
  perVariant: number
  /** People in all variants. */
  total: number
  /** Times the people that a single look takes. */
  price: number
  /** At least the minimum of the plan; null where nobody knows whom the change reaches. */
  days: number | null
  untestable: boolean
}

/** What a hypothesis lacks before a test of it can be planned. */
type Lacking =
  | 'baseline'
  | 'baselineShare'
  | 'baselineAboveZero'
  | 'standardDeviation'
  | 'lift'
  | 'liftWithinShare'
  | 'power'

/** What a test of a hypothesis would take, and what it could find. */
export type TestNeeds =
  | { ok: false; lacking: Lacking }
  | {
      ok: true
      lift: number
      baseline: number
      /** The baseline is a share, not an amount. */
      isShare: boolean
      power: number
      alpha: number
      methods: MethodNeeds[]
      traffic: NeedsTraffic | null
      limitWeeks: number
      /** The smallest relative effects that the chosen method finds: in as many weeks as anybody waits, and with the planned size. */
      finds: { inTime: number | null; withSize: number | null }
    }

/** What somebody has typed into a plan so far; what is left out is as the form begins with. */
export interface TypedPlan {
  /** The smallest effect that matters, relative and positive; else the likely lift of the hypothesis. */
  effect?: number | undefined
  /** What the control's metric is, for hypotheses that don't say it. */
  baseline?: number | undefined
  standardDeviation?: number | undefined
  minDays?: number | undefined
  /** Two-sided error rate, and the share of tests that find the effect; else as plans begin with. */
  alpha?: number | undefined
  power?: number | undefined
  /** Shares of the traffic in any unit, the control's first. */
  weights?: readonly number[] | undefined
  spending?: Spending | undefined
  /** The method that was chosen, and the planned people in the control. */
  method?: MethodId | undefined
  size?: number | undefined
}

interface Subject {
  hypothesis: Hypothesis
  metric: { type: MetricType; goodDirection: GoodDirection }
  map: Pick<MapRow, 'id' | 'period'>
  typed?: TypedPlan
}

/**
 * What a test of a hypothesis would take: from its baseline, its likely lift, and the people whom the change reaches. Who enters the
 * stage and isn't hit by the barrier can't be moved, and would only dilute.
 */
export async function testNeeds(deps: Deps, subject: Subject): Promise<TestNeeds> {
  const { hypothesis, metric, map, typed = {} } = subject
  const planned = plannedMetric(knownOf(hypothesis, typed), metric.type)
  if (typeof planned === 'string') return { ok: false, lacking: planned }
  const likely = typed.effect ?? hypothesis.estimates.lift.likely
  if (!(likely > 0)) return { ok: false, lacking: 'lift' }
  const { baseline } = planned
  const lift = metric.goodDirection === 'decrease' ? -likely : likely
  const difference = baseline * lift
  if (planned.metric.type === 'proportion' && !(baseline + difference > 0 && baseline + difference < 1))
    return { ok: false, lacking: 'liftWithinShare' }
  const candidate = await readCandidate(deps, map.id, hypothesis.id)
  const limitWeeks = candidate?.settings.limitWeeks ?? LIMIT_WEEKS
  const traffic = candidate === undefined ? null : reachedBy(candidate)
  const usual = planSchema.parse({})
  const { alpha = usual.alpha, power = usual.power, minDays = usual.minDays } = typed
  const split = splitOf(typed.weights)
  const looking = {
    alpha,
    sides: 2,
    treatments: split.treatments,
    looks: PLANNED_LOOKS,
    spending: typed.spending ?? oneLook.spending,
  } as const
  const methods = compared.flatMap((method): MethodNeeds[] => {
    const size = testSize(
      { metric: planned.metric, difference, power, allocation: split.allocation },
      { method, ...looking },
    )
    if (!size.ok) return []
    const total = Math.ceil(size.perVariant.control * split.perControl)
    const days =
      traffic === null ? null : Math.max(minDays, testDays(total, perDay(traffic.people, traffic.period)))
    const untestable = days !== null && isUntestable(days, limitWeeks)
    return [{ method, perVariant: size.perVariant.control, total, price: size.price, days, untestable }]
  })
  if (methods.length < compared.length) return { ok: false, lacking: 'power' }
  const isShare = metric.type === 'proportion'
  const terms = { method: typed.method ?? 'sequential', ...looking }
  const found = (control: number): number | null => {
    if (!(control >= 2)) return null
    const sizes = { control, treatment: control * split.allocation }
    const smallest = minimumEffect(planned.metric, sizes, power, terms)
    const way = metric.goodDirection === 'increase' ? smallest.increase : smallest.decrease
    return way.ok ? way.difference / baseline : null
  }
  const inTime =
    traffic === null ? 0 : (perDay(traffic.people, traffic.period) * 7 * limitWeeks) / split.perControl
  const finds = { inTime: found(inTime), withSize: typed.size === undefined ? null : found(typed.size) }
  return { ok: true, lift, baseline, isShare, alpha, power, methods, traffic, limitWeeks, finds }
}

/** What is known of the metric: as it was typed, else as the hypothesis says it. */
function knownOf({ baseline: told }: Hypothesis, typed: TypedPlan): Hypothesis['baseline'] {
  const value = typed.baseline ?? told?.value
  if (value === undefined) return null
  const standardDeviation = typed.standardDeviation ?? told?.standardDeviation
  return { value, ...(standardDeviation === undefined ? {} : { standardDeviation }) }
}

/** How the traffic is split: the smallest treatment decides how long it takes; one as large as the control where nobody says. */
function splitOf(weights: readonly number[] = [1, 1]) {
  const [control = 1, ...rest] = weights
  const treatments = rest.filter((weight) => weight > 0)
  if (!(control > 0) || treatments.length === 0) return { treatments: 1, allocation: 1, perControl: 2 }
  return {
    treatments: treatments.length,
    allocation: Math.min(...treatments) / control,
    perControl: treatments.reduce((sum, weight) => sum + weight, control) / control,
  }
}

function plannedMetric(
  baseline: Hypothesis['baseline'],
  type: MetricType,
): { metric: PlannedMetric; baseline: number } | Lacking {
  if (baseline === null) return 'baseline'
  const { value, standardDeviation } = baseline
  if (type === 'proportion')
    return value > 0 && value < 1 ? { metric: { type, baseline: value }, baseline: value } : 'baselineShare'
  if (!(value > 0)) return 'baselineAboveZero'
  if (standardDeviation === undefined) return 'standardDeviation'
  return { metric: { type, standardDeviation }, baseline: value }
}

function reachedBy(candidate: Candidate): NeedsTraffic | null {
  const { value, source } = moneyInputs(candidate).reach
  return value === null || !(value > 0) ? null : { people: value, source, period: candidate.period }
}
