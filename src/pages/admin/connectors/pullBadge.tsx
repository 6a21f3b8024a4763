import type { PullRow } from '../../../../db/queries/connectors.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { Badge, type Look } from '../../parts/badge.tsx'

const looks: Record<PullRow['status'], Look> = {
  done: { icon: 'check', tone: 'good' },
  unchanged: { icon: 'minus', tone: 'neutral' },
  partly: { icon: 'bang', tone: 'warn' },
  failed: { icon: 'cross', tone: 'bad' },
}

/** How a pull went as a whole. */
export function PullBadge({ t, status }: { t: Dictionary; status: PullRow['status'] }) {
  return <Badge {...looks[status]}>{t.pages.connectors.pulls.statuses[status]}</Badge>
}
