import type { BarrierState, HypothesisStatus } from '../../domain/verdict/states.ts'
import type { Dictionary } from '../../locales/dictionary.ts'
import { Icon, type IconName } from './icon.tsx'

type State = BarrierState | HypothesisStatus

const looks: Record<State, { icon: IconName; tone: '' | 'good' | 'bad' | 'wait' }> = {
  contested: { icon: 'bang', tone: 'bad' },
  proven: { icon: 'check', tone: 'good' },
  testing: { icon: 'clock', tone: 'wait' },
  unmoved: { icon: 'minus', tone: '' },
  hypothesised: { icon: 'arrow', tone: '' },
  open: { icon: 'ring', tone: '' },
  idea: { icon: 'ring', tone: '' },
  harmful: { icon: 'cross', tone: 'bad' },
  negligible: { icon: 'minus', tone: '' },
  inconclusive: { icon: 'question', tone: '' },
  invalid: { icon: 'slash', tone: 'bad' },
}

/** The derived state of a barrier or a hypothesis: an icon, a word and a colour. */
export function StateBadge({ state, t }: { state: State; t: Dictionary }) {
  const { icon, tone } = looks[state]
  return (
    <span class={`badge ${tone}`}>
      <Icon name={icon} />
      {t.pages.board.states[state]}
    </span>
  )
}
