import { Icon } from '../../parts/icon.tsx'

interface Props {
  way: 'left' | 'right'
  /** What goes where, for the one form of the board that moves things: `bar_01.3 stg_02`. */
  go: string
  label: string
}

/** Moves a stage or barrier one step; belongs to the form `move`. */
export function ArrowButton({ way, go, label }: Props) {
  return (
    <button type="submit" form="move" name="go" value={go} class={`bare step ${way}`} aria-label={label}>
      <Icon name="arrow" />
    </button>
  )
}
