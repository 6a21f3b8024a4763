import type { Child } from 'hono/jsx'
import { CsrfField } from './csrfField.tsx'

interface PressProps {
  action: string
  csrf: string
  /** What the button says, and what it says of what to those who hear it out of its row. */
  text: string
  label: string
  look?: 'quiet' | 'danger' | 'bare'
  /** Hidden fields that go with it. */
  children?: Child
}

/** A form that is one button. */
export function Press({ action, csrf, text, label, look = 'quiet', children }: PressProps) {
  return (
    <form method="post" action={action}>
      <CsrfField value={csrf} />
      {children}
      <button type="submit" class={`${look} compact`} aria-label={label}>
        {text}
      </button>
    </form>
  )
}

interface SureProps extends PressProps {
  /** What it will do, and that it cannot be taken back. */
  warning: string
}

/** A button behind another one, with what it will do: for what cannot be taken back. */
export function Sure({ warning, ...press }: SureProps) {
  return (
    <details class="sure">
      <summary aria-label={`${press.label}…`}>{press.text}…</summary>
      <p class="small">{warning}</p>
      <Press {...press} look="danger" />
    </details>
  )
}
