import { formatNumber } from '../../../locales/format.ts'
import type { BoardStage } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'

/** What was counted at a stage; what was not is said to be so. */
export function NumbersCell({ call: { t, locale }, stage }: { call: PageCall; stage: BoardStage }) {
  const words = t.pages.board.map
  const count = (value: number | null) => (value === null ? null : formatNumber(locale, value))
  const { medianMinutes } = stage
  const numbers = [
    [words.entrants, count(stage.entrants)],
    [words.completions, count(stage.completions)],
    [words.medianMinutes, medianMinutes === null ? null : words.minutes({ minutes: medianMinutes })],
    [words.negativeMentions, count(stage.negativeMentions)],
  ]
  return (
    <dl class="numbers">
      {numbers.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd class={value === null ? 'soft' : undefined}>{value ?? words.notCounted}</dd>
        </div>
      ))}
    </dl>
  )
}
