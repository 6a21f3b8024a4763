import type { BarrierState } from '../../domain/verdict/states.ts'
import type { Dictionary } from '../../locales/dictionary.ts'
import { Icon, type IconName } from './icon.tsx'

const looks: Record<BarrierState, { icon: IconName; tone: '' | 'good' | 'bad' | 'wait' }> = {
  contested: { icon: 'bang', tone: 'bad' },
  proven: { icon: 'check', tone: 'good' },
  testing: { icon: 'clock', tone: 'wait' },
  unmoved: { icon: 'minus', tone: '' },
  hypothesised: { icon: 'arrow', tone: '' },
  open: { icon: 'ring', tone: '' },
}

/** The derived state of a barrier: an icon, a word and a colour. */
export function StateBadge({ state, t }: { state: BarrierState; t: Dictionary }) {
  const { icon, tone } = looks[state]
  return (
    <span class={`badge ${tone}`}>
      <Icon name={icon} />
      {t.pages.board.states[state]}
    </span>
  )
}
