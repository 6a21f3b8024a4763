import { type Arm, emptyArm } from '../../stats/arm.ts'
import { effectOf } from '../../stats/methods/effect.ts'
import { confidenceSequence, sequentialRho2 } from '../../stats/sequential/confidenceSequence.ts'
import type { AnalysisMetric, AnalysisVariant } from './analysis.ts'
import { decidingLooks } from './decidingLooks.ts'
import type { Look } from './looks.ts'
import { armOf, looksAt, plannedUnitsOf, type Run } from './run.ts'

/**
 * What is done with a covariate, once for all looks of a treatment on a metric: taken out, or left because some of the counted rows
 * lack it, or because the arms differ in it, which nothing that was known before can do.
 */
export type CovariateUse = 'none' | 'adjusted' | 'missing' | 'imbalanced'

/** The e-value at which the arms are taken to differ: one false alarm in a thousand tests, however often one looks. */
const ALARM_EVIDENCE = 1000
const PLANNED_UNITS = 10_000

/** Deciding look by look instead would let a late row without the covariate change the test in the middle of it. */
export function covariateUse(run: Run, treatment: AnalysisVariant, metric: AnalysisMetric): CovariateUse {
  const newest = decidingLooks(run, metric).at(-1)?.look ?? looksAt(run, metric).at(-1)
  const looks = looksAt(run, metric).filter((look) => newest !== undefined && look.date <= newest.date)
  const given = looks.some((look) => covariateOf(look, run.control) ?? covariateOf(look, treatment))
  if (newest === undefined || !given) return 'none'
  if (!covariateOf(newest, run.control) || !covariateOf(newest, treatment)) return 'missing'
  const rho2 = sequentialRho2(1 / ALARM_EVIDENCE, plannedUnitsOf(run, treatment) ?? PLANNED_UNITS)
  const differs = looks.some((look) => {
    const [a, b] = [covariateOf(look, run.control) ?? emptyArm, covariateOf(look, treatment) ?? emptyArm]
    const effect = effectOf('mean', a, b)
    if (!effect.ok) return false
    const { difference: estimate, standardError } = effect
    const { evidence } = confidenceSequence({ estimate, standardError, units: a.n + b.n, rho2 })
    return evidence >= ALARM_EVIDENCE
  })
  return differs ? 'imbalanced' : 'adjusted'
}

/** The covariate as an outcome of its own. */
function covariateOf(look: Look, variant: AnalysisVariant): Arm | undefined {
  const { n, covariate } = armOf(look, variant)
  return covariate && { n, mean: covariate.mean, m2: covariate.m2 }
}

/** The arm without what is not taken out. */
export function withoutCovariate({ covariate: _, ...arm }: Arm): Arm {
  return arm
}
