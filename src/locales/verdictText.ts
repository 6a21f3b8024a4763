import type {
  CheckId,
  CheckParams,
  HealthCheck,
  ReasonCode,
  ReasonParams,
  VerdictReason,
} from '../domain/verdict/reasons.ts'
import type { Reason } from '../stats/reason.ts'
import { verdict as en } from './en/verdict.ts'
import type { Locale } from './plural.ts'
import { verdict as ru } from './ru/verdict.ts'

const texts = { en, ru }

/** A reason of a verdict, as a sentence. */
export function renderReason(locale: Locale, reason: VerdictReason): string {
  // Code and params belong together by type; TypeScript can't see it through the lookup.
  const sentence = texts[locale].reasons[reason.code] as (params: ReasonParams[ReasonCode]) => string
  return sentence(reason.params)
}

/** A health check, as a sentence: that all is well, or what was found. */
export function renderCheck(locale: Locale, check: HealthCheck): string {
  const { ok, found } = texts[locale].checks[check.id]
  return check.params === null ? ok : (found as (params: CheckParams[CheckId]) => string)(check.params)
}

/** Why a number is missing, as a sentence. */
export function renderNoAnswer(locale: Locale, reason: Reason): string {
  return texts[locale].noAnswer[reason]
}
