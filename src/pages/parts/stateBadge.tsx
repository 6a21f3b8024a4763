import type { BarrierState } from '../../domain/verdict/states.ts'
import type { Dictionary } from '../../locales/dictionary.ts'
import { Badge, type Look } from './badge.tsx'

/** The icon and the colour of each. */
export const looks: Record<BarrierState, Look> = {
  contested: { icon: 'bang', tone: 'bad' },
  proven: { icon: 'check', tone: 'good' },
  testing: { icon: 'clock', tone: 'testing' },
  unmoved: { icon: 'minus', tone: 'neutral' },
  hypothesised: { icon: 'arrow', tone: 'neutral' },
  open: { icon: 'ring', tone: 'neutral' },
}

/** The derived state of a barrier. */
export function StateBadge({ state, t }: { state: BarrierState; t: Dictionary }) {
  return <Badge {...looks[state]}>{t.pages.board.states[state]}</Badge>
}
