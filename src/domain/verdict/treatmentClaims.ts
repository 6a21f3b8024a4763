import { holm } from '../../stats/adjust.ts'
import type { AnalysisMetric, AnalysisVariant } from './analysis.ts'
import { type ClaimPs, type ClaimStep, noClaim, type TrailOf } from './claims.ts'
import { lossesAt, lossReasons } from './lossReasons.ts'
import type { VerdictReason } from './reasons.ts'
import type { Run } from './run.ts'

/** One treatment on one judged metric, with its claims look by look. */
export interface Pair {
  metric: AnalysisMetric
  trail: ClaimStep[]
}

/** A claim that was reached, and the look at which it was. */
export interface Reached {
  date: string
  reasons: VerdictReason[]
  /** The metric that carried it. */
  metric: string
}

export interface TreatmentClaims {
  treatment: AnalysisVariant
  pairs: Pair[]
  harmful: Reached | null
  proven: Reached | null
  negligible: Reached | null
  /** The composed p of "proven" at the last look that counts, alone and after Holm over the treatments. */
  provenP: { alone: number; adjusted: number }
  alpha: number
}

/**
 * What has been reached for each treatment, look by look, and when first.
 *
 * Harmful: Holm over all (treatment, primary or guardrail) pairs. Proven: the largest of the p-values of the primary and of
 * every guardrail with a margin, Holm over the treatments. Negligible: at a look, by its interval.
 *
 * @param before looks on and after this date don't count (health had failed by then); null counts all
 */
export function treatmentClaims(run: Run, trailOf: TrailOf, before: string | null): TreatmentClaims[] {
  const claims: TreatmentClaims[] = run.treatments.map((treatment) => ({
    treatment,
    pairs: run.judged.map((metric) => ({ metric, trail: trailOf(treatment, metric) })),
    harmful: null,
    proven: null,
    negligible: null,
    provenP: { alone: 1, adjusted: 1 },
    alpha: run.experiment.plan.alpha,
  }))
  const dates = new Set(
    claims.flatMap(({ pairs }) => pairs.flatMap(({ trail }) => trail.map((step) => step.date))),
  )
  for (const date of [...dates].sort()) {
    if (before === null || date < before) takeLook(run, claims, date)
  }
  return claims
}

function takeLook(run: Run, claims: TreatmentClaims[], date: string): void {
  const { alpha, minimumEffect } = run.experiment.plan
  const family = claims.flatMap((claim) =>
    claim.pairs.map((pair) => ({ claim, pair, p: bestAt(pair, date).worse })),
  )
  const worse = holm(family.map(({ p }) => p))
  for (const [index, { claim, pair }] of family.entries()) {
    const pValue = worse[index] ?? 1
    if (pValue > alpha) continue
    claim.harmful ??= { date, reasons: [], metric: pair.metric.key }
    if (claim.harmful.date === date)
      claim.harmful.reasons.push(...harmReasons(run, claim, pair.metric, pValue, date))
  }

  const composed = claims.map((claim) => provenP(claim.pairs, date))
  const proven = holm(composed)
  for (const [index, claim] of claims.entries()) {
    const adjusted = proven[index] ?? 1
    claim.provenP = { alone: composed[index] ?? 1, adjusted }
    const variant = claim.treatment.key
    const metric = run.primary.key
    const guardrails = claim.pairs.filter((pair) => pair.metric.margin !== undefined).length
    const losses = lossesAt(claim, date)
    if (adjusted <= alpha)
      claim.proven ??= {
        date,
        metric,
        reasons: losses
          ? lossReasons(run, claim, 'treatment', losses, guardrails)
          : [{ code: 'primary_better', params: { variant, metric, pValue: adjusted, guardrails } }],
      }
    const primary = claim.pairs.find((pair) => pair.metric.role === 'primary')
    const negligible = primary?.trail.some((step) => step.date === date && step.now.negligible)
    if (!negligible) continue
    if (losses) claim.negligible ??= { date, metric, reasons: lossReasons(run, claim, 'either', losses) }
    else if (minimumEffect !== undefined)
      claim.negligible ??= {
        date,
        metric,
        reasons: [{ code: 'within_minimum_effect', params: { variant, metric, minimumEffect } }],
      }
  }
}

/** The largest of the p-values that must all be small: better on the primary, not worse than any margin. */
function provenP(pairs: readonly Pair[], date: string): number {
  return pairs.reduce((largest, pair) => {
    if (pair.metric.role === 'primary') return Math.max(largest, bestAt(pair, date).better)
    return pair.metric.margin === undefined ? largest : Math.max(largest, bestAt(pair, date).notWorse)
  }, 0)
}

/** The running claims as of a date. */
export function bestAt(pair: Pair, date: string): ClaimPs {
  return pair.trail.findLast((step) => step.date <= date)?.best ?? noClaim
}

function harmReasons(
  run: Run,
  claim: TreatmentClaims,
  metric: AnalysisMetric,
  pValue: number,
  date: string,
): VerdictReason[] {
  const params = { variant: claim.treatment.key, metric: metric.key, pValue }
  if (metric.role !== 'primary')
    return [{ code: 'guardrail_worse', params: { ...params, margin: metric.margin ?? null } }]
  const losses = lossesAt(claim, date)
  return losses ? lossReasons(run, claim, 'control', losses) : [{ code: 'primary_worse', params }]
}
