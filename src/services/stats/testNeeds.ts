import type { Hypothesis } from '../../../db/queries/hypotheses.ts'
import type { Deps } from '../../deps.ts'
import type { Candidate } from '../../domain/scoring/candidate.ts'
import type { InputSource } from '../../domain/scoring/input.ts'
import { moneyInputs } from '../../domain/scoring/moneyInputs.ts'
import { planSchema } from '../../domain/verdict/plan.ts'
import { oneLook, PLANNED_LOOKS } from '../../stats/methods/method.ts'
import type { GoodDirection, MetricType } from '../../stats/methods/metric.ts'
import type { PlannedMetric } from '../../stats/planning/plannedMetric.ts'
import { isUntestable, perDay, testDays } from '../../stats/planning/testDays.ts'
import { testSize } from '../../stats/planning/testSize.ts'
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
  perVariant: number
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

/** What a test of a hypothesis would take with the plan that the form begins with and one treatment. */
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
    }

interface Subject {
  hypothesis: Hypothesis
  metric: { type: MetricType; goodDirection: GoodDirection }
  map: Pick<MapRow, 'id' | 'period'>
}

/**
 * What a test of a hypothesis would take: from its baseline, its likely lift, and the people whom the change reaches. Who enters the
 * stage and isn't hit by the barrier can't be moved, and would only dilute.
 */
export async function testNeeds(deps: Deps, subject: Subject): Promise<TestNeeds> {
  const { hypothesis, metric, map } = subject
  const planned = plannedMetric(hypothesis, metric.type)
  if (typeof planned === 'string') return { ok: false, lacking: planned }
  const { likely } = hypothesis.estimates.lift
  if (!(likely > 0)) return { ok: false, lacking: 'lift' }
  const { baseline } = planned
  const lift = metric.goodDirection === 'decrease' ? -likely : likely
  const difference = baseline * lift
  if (planned.metric.type === 'proportion' && !(baseline + difference > 0 && baseline + difference < 1))
    return { ok: false, lacking: 'liftWithinShare' }
  const candidate = await readCandidate(deps, map.id, hypothesis.id)
  const limitWeeks = candidate?.settings.limitWeeks ?? LIMIT_WEEKS
  const traffic = candidate === undefined ? null : reachedBy(candidate)
  const { alpha, power, minDays } = planSchema.parse({})
  const looking = {
    alpha,
    sides: 2,
    treatments: 1,
    looks: PLANNED_LOOKS,
    spending: oneLook.spending,
  } as const
  const methods = compared.flatMap((method): MethodNeeds[] => {
    const size = testSize(
      { metric: planned.metric, difference, power, allocation: 1 },
      { method, ...looking },
    )
    if (!size.ok) return []
    const days =
      traffic === null
        ? null
        : Math.max(minDays, testDays(size.total, perDay(traffic.people, traffic.period)))
    const untestable = days !== null && isUntestable(days, limitWeeks)
    return [{ method, perVariant: size.perVariant.control, days, untestable }]
  })
  if (methods.length < compared.length) return { ok: false, lacking: 'power' }
  const isShare = metric.type === 'proportion'
  return { ok: true, lift, baseline, isShare, alpha, power, methods, traffic, limitWeeks }
}

function plannedMetric(
  { baseline }: Hypothesis,
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
