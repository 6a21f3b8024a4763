import type { Finding } from '../domain/completeness/completeness.ts'
import { dictionary } from './dictionary.ts'
import type { Locale } from './plural.ts'

/** What was found missing, old or contradictory on a map, as a sentence. */
export function renderFinding(locale: Locale, finding: Finding): string {
  const { findings } = dictionary(locale).completeness
  // Code and parameters belong together by the type of Finding, which the compiler cannot follow through the lookup.
  const sentence = findings[finding.code] as (params: Finding['params']) => string
  return sentence(finding.params)
}
