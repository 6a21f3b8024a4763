import type { Losses } from '../../stats/methods/posterior.ts'
import type { VerdictReason } from './reasons.ts'
import type { Run } from './run.ts'
import type { TreatmentClaims } from './treatmentClaims.ts'

/** The expected losses that a look decided by; null where p-values do. */
export function lossesAt(claim: Pick<TreatmentClaims, 'pairs'>, date: string): Losses | null {
  const primary = claim.pairs.find((pair) => pair.metric.role === 'primary')
  return primary?.trail.find((step) => step.date === date)?.now.losses ?? null
}

/** Why a treatment or the control was chosen by its expected loss, and that this is no proof. */
export function lossReasons(
  run: Run,
  { treatment }: Pick<TreatmentClaims, 'treatment'>,
  chosen: 'treatment' | 'control' | 'either',
  losses: Losses,
  guardrails = 0,
): VerdictReason[] {
  const lossThreshold = run.experiment.plan.lossThreshold ?? 0
  const on = { variant: treatment.key, metric: run.primary.key, lossThreshold }
  const reason: Record<typeof chosen, VerdictReason> = {
    treatment: {
      code: 'treatment_costs_little',
      params: { ...on, expectedLoss: losses.treatment, guardrails },
    },
    control: { code: 'control_costs_little', params: { ...on, expectedLoss: losses.control } },
    either: { code: 'either_costs_little', params: on },
  }
  return [reason[chosen], { code: 'errors_not_controlled', params: {} }]
}
