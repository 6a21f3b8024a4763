import { methods } from '../../stats/methods/index.ts'
import { datesBetween } from './calendar.ts'
import { decidingLooks } from './decidingLooks.ts'
import { isSigned, shortfall } from './minimumCounts.ts'
import {
  daysUntil,
  daysUntilMargin,
  decisionOver,
  methodFinished,
  unitsForMinimumEffect,
} from './progress.ts'
import type { VerdictReason } from './reasons.ts'
import { armOf, looksAt, plannedShare, type Run } from './run.ts'
import { bestAt, type TreatmentClaims } from './treatmentClaims.ts'

/** Why a treatment has no verdict: what is missing, and how long it takes (or would have taken) at the plan's minimum effect. */
export function openReasons(run: Run, claims: TreatmentClaims): VerdictReason[] {
  const looks = looksAt(run, run.primary)
  const last = looks.at(-1)
  if (!last) {
    const reported = [...(run.series.get(run.primary.key)?.values() ?? [])].length > 0
    return [{ code: reported ? 'no_common_date' : 'no_data', params: {} }]
  }
  const silent = silentArm(run, last.date)
  const { minDays } = run.experiment.plan
  const missingDays = minDays - last.day
  const reasons: VerdictReason[] = silent ? [{ code: 'arm_silent', params: silent }] : []
  if (missingDays > 0)
    reasons.push({ code: 'min_days', params: { days: last.day, minDays, daysToGo: missingDays } })
  reasons.push(...countReasons(run, claims))
  const unclear = decidingLooks(run, run.primary).length > 0 ? unclearReasons(run, claims) : []
  reasons.push(...unclear)
  // The primary has shown its effect: how long it takes to find the smallest that matters is no longer the question.
  if (unclear.some((reason) => reason.code === 'guardrail_not_shown')) return reasons
  return [...reasons, ...lengthReasons(run, claims)]
}

/** Judged metrics whose counts are too low. */
function countReasons(run: Run, claims: TreatmentClaims): VerdictReason[] {
  return run.judged.flatMap((metric) => {
    const look = looksAt(run, metric).at(-1)
    if (!look) return []
    const arms = [armOf(look, run.control), armOf(look, claims.treatment)] as const
    const low = arms.some((arm) => shortfall(metric.type, arm, isSigned(...arms)) !== null)
    const params = { variant: claims.treatment.key, metric: metric.key }
    return low ? [{ code: 'min_counts' as const, params }] : []
  })
}

/** What the looks so far did not show. */
function unclearReasons(run: Run, claims: TreatmentClaims): VerdictReason[] {
  const { alpha } = run.experiment.plan
  const variant = claims.treatment.key
  const { alone, adjusted } = claims.provenP
  const metric = run.primary.key
  const primary = claims.pairs.find((pair) => pair.metric.role === 'primary')
  if (!primary || primary.trail.length === 0) return []
  const { method, lossThreshold } = run.experiment.plan
  if (methods[method].decidesBy === 'expectedLoss' && bestAt(primary, run.asOf).better > alpha)
    return lossThreshold === undefined
      ? []
      : [{ code: 'losses_too_large', params: { variant, metric, lossThreshold } }]
  if (alone <= alpha)
    return [
      {
        code: 'only_before_correction',
        params: { variant, metric, pValue: alone, adjustedPValue: adjusted },
      },
    ]
  if (bestAt(primary, run.asOf).better > alpha)
    return [{ code: 'primary_unclear', params: { variant, metric } }]
  return claims.pairs.flatMap((pair) => {
    const { margin, key } = pair.metric
    if (margin === undefined || bestAt(pair, run.asOf).notWorse <= alpha) return []
    const daysToGo = daysUntilMargin(run, pair.metric, claims.treatment, margin)
    const over = decisionOver(run) !== null
    return [
      { code: 'guardrail_not_shown' as const, params: { variant, metric: key, margin, daysToGo, over } },
    ]
  })
}

/** How long it takes, or would have taken. */
function lengthReasons(run: Run, claims: TreatmentClaims): VerdictReason[] {
  const { method, sampleSizePerVariant, minimumEffect } = run.experiment.plan
  const over = decisionOver(run) !== null
  const finished = methodFinished(run)
  const plansSize = methods[method].needsPlannedSize || methods[method].decidesBy === 'expectedLoss'
  if ((plansSize ? !finished : minimumEffect === undefined) && sampleSizePerVariant !== undefined) {
    const last = looksAt(run, run.primary).at(-1)
    const sizeIsThere = last !== undefined && (plannedShare(run, last) ?? 0) >= 1
    if (sizeIsThere && plansSize) return []
    const daysToGo = daysUntil(run, sampleSizePerVariant)
    if (daysToGo !== 0)
      return [{ code: over ? 'stopped_before_planned_size' : 'planned_size', params: { daysToGo } }]
  }
  if (methods[method].decidesBy === 'expectedLoss')
    return over || finished ? [] : [{ code: 'decides_at_stop', params: {} }]
  if (minimumEffect === undefined) return [{ code: 'no_minimum_effect', params: {} }]
  const units = unitsForMinimumEffect(run, claims.treatment)
  const daysToGo = units === null ? null : daysUntil(run, units)
  if (daysToGo === null) return [{ code: 'length_unknown', params: {} }]
  if (daysToGo === 0) return [{ code: 'size_reached', params: { minimumEffect } }]
  return [{ code: over ? 'too_short' : 'days_to_go', params: { daysToGo, minimumEffect } }]
}

/** Days without a report after which an arm is said to be silent, as others go on. */
const SILENT_AFTER_DAYS = 2

/** The arm for which the looks at the primary metric have ended, where others have reported since. */
function silentArm(run: Run, lastLook: string): { variant: string; lastDate: string } | null {
  const series = run.series.get(run.primary.key)
  const last = [run.control, ...run.treatments].map(({ key }) => ({
    variant: key,
    lastDate: [...(series?.get(key)?.keys() ?? [])].sort().at(-1) ?? lastLook,
  }))
  const newest = last.reduce((most, { lastDate }) => (lastDate > most ? lastDate : most), lastLook)
  const silent = last.find(({ lastDate }) => datesBetween(lastDate, newest).length > SILENT_AFTER_DAYS)
  return silent ?? null
}
