import type { HealthCheck, VerdictReason } from '../../../domain/verdict/reasons.ts'
import { type Known, renderCheck, renderReason } from '../../../locales/verdictText.ts'
import type { Loaded, Reader } from './load.ts'

type About = Pick<Loaded, 'experiment' | 'metrics'>

/** What sentences on an experiment speak of, by the names that people gave it instead of the keys that rows of results have. */
const knownOf = ({ experiment: { variants, metrics: roles }, metrics }: About): Known => ({
  variants,
  metrics: metrics.flatMap(({ key, name, type }) =>
    roles.filter(({ metric }) => metric === key).map(({ role }) => ({ key, name, type, role })),
  ),
})

/** A reason of a verdict, as the pages say it. */
export const reasonInWords = (
  { locale }: Pick<Reader, 'locale'>,
  about: About,
  reason: VerdictReason,
): string => renderReason(locale, reason, knownOf(about))

/** A health check, as the pages say it. */
export const checkInWords = ({ locale }: Pick<Reader, 'locale'>, about: About, check: HealthCheck): string =>
  renderCheck(locale, check, knownOf(about))
