import type { GivenAdvice } from '../../../domain/value/givenAdvice.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { Badge, type Look } from '../../parts/badge.tsx'
import { type AdviceName, adviceNameOf } from './listed.ts'

const looks: Record<AdviceName, Look> = {
  test: { icon: 'clock', tone: 'testing' },
  ship: { icon: 'check', tone: 'good' },
  notWorthIt: { icon: 'minus', tone: 'bad' },
  untestable: { icon: 'slash', tone: 'warn' },
  unknown: { icon: 'question', tone: 'neutral' },
}

/** What to do with a hypothesis, in a word. */
export function AdviceBadge({ t, advice }: { t: Dictionary; advice: GivenAdvice }) {
  const name = adviceNameOf(advice)
  return <Badge {...looks[name]}>{t.pages.backlog.adviceWords[name]}</Badge>
}
