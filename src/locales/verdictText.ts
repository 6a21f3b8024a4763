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
import { personName } from './personName.ts'
import type { Locale } from './plural.ts'

/** What a sentence speaks of: amounts are written in the units of the metrics, and names stand for keys wherever they are known. */
export interface Known {
  metrics?: readonly (Pick<AnalysisMetric, 'key' | 'type' | 'role'> & { name?: string })[]
  variants?: readonly { key: string; name: string | null }[]
}

/** A reason of a verdict, as a sentence. */
export function renderReason(locale: Locale, reason: VerdictReason, known: Known = {}): string {
  const { metrics = [] } = known
  const about = 'metric' in reason.params ? reason.params.metric : undefined
  const metric = metrics.find(({ key, role }) => (about === undefined ? role === 'primary' : key === about))
  // Code and params belong together by type; TypeScript can't see it through the lookup.
  const sentence = dictionary(locale).verdict.reasons[reason.code] as (
    params: ReasonParams[ReasonCode] & Amounts,
  ) => string
  return sentence({ ...named(locale, reason.params, known), isShare: metric?.type === 'proportion' })
}

/** A health check, as a sentence: that all is well, or what was found. */
export function renderCheck(locale: Locale, check: HealthCheck, known: Known = {}): string {
  const { ok, found } = dictionary(locale).verdict.checks[check.id]
  if (check.params === null) return ok
  return (found as (params: CheckParams[CheckId]) => string)(named(locale, check.params, known))
}

const quoted: Record<Locale, (name: string) => string> = {
  en: (name) => `“${name}”`,
  ru: (name) => `«${name}»`,
}

function named<Params extends object>(
  locale: Locale,
  params: Params,
  { metrics = [], variants = [] }: Known,
): Params {
  const names: Record<string, string> = {}
  for (const [field, value] of Object.entries(params)) {
    if (typeof value !== 'string') continue
    const metric =
      field === 'metric' ? metrics.find(({ key, name }) => name !== undefined && key === value) : undefined
    const variant =
      field === 'variant' || field === 'arm' ? variants.find(({ key }) => key === value) : undefined
    if (field === 'by') names[field] = personName(dictionary(locale), value)
    if (metric?.name !== undefined) names[field] = quoted[locale](metric.name)
    if (variant?.name != null) names[field] = variant.name
  }
  return { ...params, ...names }
}

/** Why a number is missing, as a sentence. */
export function renderNoAnswer(locale: Locale, reason: Reason): string {
  return dictionary(locale).verdict.noAnswer[reason]
}
