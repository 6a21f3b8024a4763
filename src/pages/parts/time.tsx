import { formatInstant } from '../../locales/format.ts'
import type { Locale } from '../../locales/plural.ts'

interface Props {
  locale: Locale
  /** The deployment's. */
  timeZone: string
  at: string
}

/** An instant, as people read it and as programs do. */
export function Time({ locale, timeZone, at }: Props) {
  return <time datetime={at}>{formatInstant(locale, at, timeZone)}</time>
}
