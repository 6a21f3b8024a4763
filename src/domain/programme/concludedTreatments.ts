import type { MethodId } from '../../stats/methods/index.ts'
import { type NormalPrior, shrink } from '../../stats/shrink.ts'
import type { VariantVerdict } from '../verdict/analysis.ts'
import { type AnalysedExperiment, concludedEffects, type TreatmentEffect } from './concludedEffects.ts'

/** One treatment of a concluded experiment, as it takes part in its programme. */
export interface ConcludedTreatment
  extends Pick<VariantVerdict, 'variant' | 'status' | 'since' | 'contested'> {
  method: MethodId
  /** Two-sided error rate of the plan, and how many treatments Holm shares it among. */
  alpha: number
  treatments: number
  /** Null where there is no relative lift, or none with an error. */
  lift: Omit<TreatmentEffect, 'variant'> | null
  /** The lift as the programme now believes it, with its 95 % range. */
  shrunken: { estimate: number; lower: number; upper: number; prior: NormalPrior } | null
}

/**
 * The treatments of a concluded experiment with their raw lifts, and those lifts shrunken.
 *
 * @param prior the one that is in force now; the analysis' own may be older
 */
export function concludedTreatments(analysed: AnalysedExperiment, prior: NormalPrior): ConcludedTreatment[] {
  const effects = new Map(concludedEffects(analysed).map(({ variant, ...lift }) => [variant, lift]))
  const { variants } = analysed.result.verdict
  const { method, alpha } = analysed.experiment.plan
  return variants.map(({ variant, status, since, contested }) => {
    const lift = effects.get(variant) ?? null
    const shared = { variant, status, since, contested, method, alpha, treatments: variants.length, lift }
    if (lift === null) return { ...shared, shrunken: null }
    const { estimate, lower, upper } = shrink(lift.estimate, lift.standardError, prior)
    return { ...shared, shrunken: { estimate, lower, upper, prior } }
  })
}
