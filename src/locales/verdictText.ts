import type { AnalysisMetric } from '../domain/verdict/analysis.ts'
import type {
  Amounts,
  CheckId,
  CheckParams,
  HealthCheck,
  ReasonCode,
  ReasonParams,
  VerdictReason,
} from '../domain/verdict/reasons.ts'
import type { Reason } from '../stats/reason.ts'
import { dictionary } from './dictionary.ts'
import type { Locale } from './plural.ts'

/**
 * A reason of a verdict, as a sentence.
 *
 * @param metrics of the experiment: what it speaks of is written in their units
 */
export function renderReason(
  locale: Locale,
  reason: VerdictReason,
  metrics: readonly Pick<AnalysisMetric, 'key' | 'type' | 'role'>[] = [],
): string {
  const about = 'metric' in reason.params ? reason.params.metric : undefined
  const metric = metrics.find(({ key, role }) => (about === undefined ? role === 'primary' : key === about))
  // Code and params belong together by type; TypeScript can't see it through the lookup.
  const sentence = dictionary(locale).verdict.reasons[reason.code] as (
    params: ReasonParams[ReasonCode] & Amounts,
  ) => string
  return sentence({ ...reason.params, isShare: metric?.type === 'proportion' })
}

/** A health check, as a sentence: that all is well, or what was found. */
export function renderCheck(locale: Locale, check: HealthCheck): string {
  const { ok, found } = dictionary(locale).verdict.checks[check.id]
  return check.params === null ? ok : (found as (params: CheckParams[CheckId]) => string)(check.params)
}

/** Why a number is missing, as a sentence. */
export function renderNoAnswer(locale: Locale, reason: Reason): string {
  return dictionary(locale).verdict.noAnswer[reason]
}
