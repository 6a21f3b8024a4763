import type { HealthCheck, VerdictReason } from '../../../domain/verdict/reasons.ts'
import type { Locale } from '../../../locales/plural.ts'
import { renderCheck, renderReason } from '../../../locales/verdictText.ts'
import { variantName } from './forest.tsx'
import type { Loaded, Reader } from './load.ts'

type Known = Pick<Loaded, 'experiment' | 'metrics'>

const quoted: Record<Locale, (name: string) => string> = {
  en: (name) => `“${name}”`,
  ru: (name) => `«${name}»`,
}

/** What a sentence speaks of, by the names that people gave it instead of the keys that rows of results have. */
function named<Params extends object>(
  locale: Locale,
  { experiment, metrics }: Known,
  params: Params,
): Params {
  const names: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(params)) {
    if (typeof value !== 'string') continue
    if (field === 'metric')
      names.metric = quoted[locale](metrics.find(({ key }) => key === value)?.name ?? value)
    if (field === 'variant' || field === 'arm') names[field] = variantName(experiment, value)
  }
  return { ...params, ...names }
}

/** A reason of a verdict, as the pages say it. */
export const reasonInWords = (
  { locale }: Pick<Reader, 'locale'>,
  known: Known,
  reason: VerdictReason,
): string => renderReason(locale, { ...reason, params: named(locale, known, reason.params) } as VerdictReason)

/** A health check, as the pages say it. */
export const checkInWords = ({ locale }: Pick<Reader, 'locale'>, known: Known, check: HealthCheck): string =>
  renderCheck(
    locale,
    check.params === null ? check : ({ ...check, params: named(locale, known, check.params) } as HealthCheck),
  )
