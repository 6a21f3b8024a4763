import type { Dictionary } from '../../locales/dictionary.ts'
import { Badge } from './badge.tsx'

/** What stands beside every lift of a test whose data cannot be trusted. */
export function UntrustedBadge({ t }: { t: Dictionary }) {
  return (
    <Badge icon="slash" tone="neutral">
      {t.pages.tests.untrusted}
    </Badge>
  )
}
