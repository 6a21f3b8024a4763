import type { Child } from 'hono/jsx'

/** What opens over the page from a button, without a script: further actions, an explanation, a choice. */
export function Menu({ text, label, children }: { text: Child; label?: string; children: Child }) {
  return (
    <details class="menu">
      <summary aria-label={label}>{text}</summary>
      <div class="panel">{children}</div>
    </details>
  )
}
