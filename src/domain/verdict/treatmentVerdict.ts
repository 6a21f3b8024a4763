import { methods } from '../../stats/methods/index.ts'
import type { AnalysisMetric, Contested, VariantVerdict } from './analysis.ts'
import type { ClaimStep } from './claims.ts'
import { openReasons } from './openReasons.ts'
import { decisionOver } from './progress.ts'
import type { Run } from './run.ts'
import type { HealthFailure } from './srm.ts'
import type { Reached, TreatmentClaims } from './treatmentClaims.ts'

/** The claims of a treatment, the strongest that was reached first. */
function reachedClaim(claims: TreatmentClaims) {
  if (claims.harmful) return { status: 'harmful' as const, reached: claims.harmful }
  if (claims.proven) return { status: 'proven' as const, reached: claims.proven }
  if (claims.negligible) return { status: 'negligible' as const, reached: claims.negligible }
  return null
}

/**
 * The verdict on one treatment: harmful beats proven, proven beats negligible. Under a method that latches, what was reached
 * before health failed is kept, and contested.
 */
export function treatmentVerdict(
  run: Run,
  claims: TreatmentClaims,
  failure: HealthFailure | null,
): VariantVerdict {
  const variant = claims.treatment.key
  const claim = reachedClaim(claims)
  const { latches } = methods[run.experiment.plan.method]
  if (failure && (claim === null || !latches))
    return { variant, status: 'invalid', since: failure.date, contested: null, reasons: [failure.reason] }
  if (claim === null) {
    const over = decisionOver(run)
    return {
      variant,
      status: over === null ? 'collecting' : 'inconclusive',
      since: over,
      contested: null,
      reasons: openReasons(run, claims),
    }
  }
  const { status, reached } = claim
  const contested = latches ? contestOf(claims, status, reached, failure) : null
  const reasons = [...reached.reasons]
  if (contested?.reason === 'harmful_after_proven' && claims.proven)
    reasons.push({ code: 'harmful_after_proven', params: { variant, provenSince: claims.proven.date } })
  if (contested?.reason === 'later_data_contradict')
    reasons.push({ code: 'later_data_contradict', params: { variant, metric: reached.metric } })
  if (contested?.reason === 'health_failed' && failure)
    reasons.push({ code: 'health_failed', params: { date: failure.date } }, failure.reason)
  return { variant, status, since: reached.date, contested, reasons }
}

type ClaimStatus = 'harmful' | 'proven' | 'negligible'

/** Whether what was reached still stands: the first of failing health, harm after proof, and later data that contradict it. */
function contestOf(
  claims: TreatmentClaims,
  status: ClaimStatus,
  reached: Reached,
  failure: HealthFailure | null,
): Contested | null {
  if (failure) return { since: failure.date, reason: 'health_failed' }
  if (status === 'harmful' && claims.proven && claims.proven.date < reached.date)
    return { since: reached.date, reason: 'harmful_after_proven' }
  const since = contradictedSince(claims, status, reached)
  return since === null ? null : { since, reason: 'later_data_contradict' }
}

/** Since when, without a break up to the current look, the interval excludes what was claimed; null where it doesn't now. */
function contradictedSince(claims: TreatmentClaims, status: ClaimStatus, reached: Reached): string | null {
  const starts = claims.pairs.flatMap(({ metric, trail }) => {
    const contradicts = contradictionOf(status, metric, metric.key === reached.metric)
    if (contradicts === null) return []
    // A claim of several parts is reached with the last of them, when an earlier one may already be contradicted.
    const since = trail.slice(
      Math.max(
        0,
        trail.findLastIndex((step) => step.date <= reached.date),
      ),
    )
    const lastFine = since.findLastIndex((step) => !contradicts(step, claims.alpha))
    const date = since[lastFine + 1]?.date
    return date === undefined ? [] : date > reached.date ? date : reached.date
  })
  return starts.sort()[0] ?? null
}

type Contradiction = (step: ClaimStep, alpha: number) => boolean

/** What of a look contradicts a claim on a metric: its interval lies wholly on the other side. */
function contradictionOf(
  status: ClaimStatus,
  metric: AnalysisMetric,
  carriedIt: boolean,
): Contradiction | null {
  if (status === 'proven') {
    const tookPart = metric.role === 'primary' || metric.margin !== undefined
    return tookPart ? (step, alpha) => step.now.worse <= alpha : null
  }
  if (!carriedIt) return null
  if (status === 'negligible') return (step) => step.now.notNegligible
  return (step, alpha) => Math.min(step.now.notWorse, step.now.better) <= alpha
}
