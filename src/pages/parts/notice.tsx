import type { Child } from 'hono/jsx'
import type { Tone } from './badge.tsx'

interface Props {
  tone?: Tone
  title?: string
  /** Read aloud at once: `alert` for what went wrong, `status` for what went well. */
  role?: 'alert' | 'status'
  id?: string
  children: Child
}

/** Something to be told before the rest of the page is read. */
export function Notice({ tone = 'neutral', title, role, id, children }: Props) {
  return (
    <div class={`notice ${tone}`} role={role} id={id}>
      {title === undefined ? null : <p class="notice-title">{title}</p>}
      {children}
    </div>
  )
}
