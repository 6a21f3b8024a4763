import type { EvidenceSourceRow } from '../../../../db/queries/evidenceSources.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Locale } from '../../../locales/plural.ts'
import { typedNumber } from '../../fields/typedNumber.ts'

/** What was decided on a source, as the form shows it; where nothing was, words are kept. */
export const policyValues = (source: string, stored: EvidenceSourceRow | undefined) => ({
  source,
  consent: stored?.consent === false ? 'no' : 'yes',
  retentionDays: stored?.retentionDays === undefined ? '' : String(stored.retentionDays ?? ''),
})

/** What was typed, as the service takes it. */
export const policyInput = ({ source, consent, retentionDays }: Record<string, string>, locale: Locale) => ({
  source,
  consent: consent === 'yes' ? true : consent === 'no' ? false : undefined,
  retentionDays: typedNumber(retentionDays, locale) ?? null,
})

/** What was decided, beside what was typed. */
export function policyVersions(
  t: Dictionary,
  stored: EvidenceSourceRow | undefined,
  mine: Record<string, string>,
) {
  const { sources } = t.pages
  const theirs = policyValues('', stored)
  const consent = (value: string | undefined) => (value === 'no' ? sources.consentNo : sources.consentYes)
  const days = (value: string | undefined) => value || sources.forEver
  return [
    { label: sources.consent, theirs: consent(theirs.consent), mine: consent(mine.consent) },
    { label: sources.days, theirs: days(theirs.retentionDays), mine: days(mine.retentionDays) },
  ]
}
