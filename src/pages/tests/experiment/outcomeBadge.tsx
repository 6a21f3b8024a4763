import type { Dictionary } from '../../../locales/dictionary.ts'
import { Badge } from '../../parts/badge.tsx'
import { UntrustedBadge } from '../../parts/untrustedBadge.tsx'
import { outcomeName, type ShownOutcome } from './shownOutcome.ts'

/** How an outcome is told beside its word. */
const looks = {
  better: { icon: 'check', tone: 'good' },
  worse: { icon: 'cross', tone: 'bad' },
  negligible: { icon: 'minus', tone: 'neutral' },
  unclear: { icon: 'question', tone: 'neutral' },
} as const

export function OutcomeBadge({ t, outcome }: { t: Dictionary; outcome: ShownOutcome }) {
  if (outcome === 'untrusted') return <UntrustedBadge t={t} />
  return <Badge {...looks[outcome]}>{outcomeName(t, outcome)}</Badge>
}
