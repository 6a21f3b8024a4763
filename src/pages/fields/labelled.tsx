import type { Child } from 'hono/jsx'

/** What a control of a form says of itself to those who listen. */
export type Aria = Record<string, string | boolean>

interface Props {
  id: string
  name: string
  label: string
  hint?: string | undefined
  required?: boolean | undefined
  /** What is wrong with what was typed. */
  faults?: string[]
  children: (aria: Aria) => Child
}

/** A label, its hint, the control, and what is wrong with it. */
export function Labelled({ id, name, label, hint, required, faults = [], children }: Props) {
  const described = [hint === undefined ? '' : `${id}-hint`, faults.length === 0 ? '' : `${id}-fault`]
  const aria = {
    id,
    name,
    ...(described.join('') === '' ? {} : { 'aria-describedby': described.filter(Boolean).join(' ') }),
    ...(faults.length === 0 ? {} : { 'aria-invalid': 'true' }),
    ...(required === true ? { required: true } : {}),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(aria)}
      {faults.length === 0 ? null : (
        <p class="fault" id={`${id}-fault`}>
          {faults.join(' ')}
        </p>
      )}
    </div>
  )
}
