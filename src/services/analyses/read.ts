import { type AnalysisRow, findAnalysis, latestAnalysis } from '../../../db/queries/analyses.ts'
import type { Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import type { AnalysisResult } from '../../domain/verdict/analysis.ts'
import { AppError } from '../../errors.ts'
import type { Locale } from '../../locales/plural.ts'
import { renderCheck, renderReason } from '../../locales/verdictText.ts'
import type { AnalysisSettings } from './input.ts'
import { findExperiment } from './subject.ts'

/** The latest analysis of an experiment, or an older one by its id, told in a language. */
export async function readAnalysis(deps: Deps, experimentId: string, id: string | undefined, locale: Locale) {
  await findExperiment(deps, experimentId)
  const row = id === undefined ? await latestAnalysis(deps.db, experimentId) : await findAnalysis(deps.db, id)
  if (row === undefined || row.experimentId !== experimentId)
    throw new AppError(
      'not_found',
      id === undefined ? said('no_analysis', { id: experimentId }) : said('nothing_there', { id }),
    )
  return presentAnalysis(row, locale)
}

/** A stored analysis as it is shown, its reasons and checks told in a language. */
export function presentAnalysis(row: AnalysisRow, locale: Locale) {
  const { verdict, health, ...result } = JSON.parse(row.result) as AnalysisResult
  const { experiment } = JSON.parse(row.input) as AnalysisSettings
  const told = (reasons: typeof verdict.reasons) =>
    reasons.map((reason) => ({
      ...reason,
      detail: renderReason(locale, reason, { metrics: experiment.metrics }),
    }))
  return {
    id: row.id,
    experimentId: row.experimentId,
    revision: row.revision,
    inputHash: row.inputHash,
    createdAt: row.createdAt,
    ...result,
    health: {
      ...health,
      checks: health.checks.map((check) => ({ ...check, detail: renderCheck(locale, check) })),
    },
    verdict: {
      ...verdict,
      reasons: told(verdict.reasons),
      variants: verdict.variants.map((variant) => ({ ...variant, reasons: told(variant.reasons) })),
    },
  }
}
