import type { Child } from 'hono/jsx'
import { formatInstant } from '../../locales/format.ts'
import type { Locale } from '../../locales/plural.ts'
import { CsrfField } from '../parts/csrfField.tsx'

interface TimeProps {
  locale: Locale
  /** The deployment's. */
  timeZone: string
  at: string
}

/** An instant, as people read it and as programs do. */
export function Time({ locale, timeZone, at }: TimeProps) {
  return <time datetime={at}>{formatInstant(locale, at, timeZone)}</time>
}

/** A table that scrolls within itself where the page is narrow. */
export function Table({ caption, heads, children }: { caption: string; heads: string[]; children: Child }) {
  return (
    <section class="scroll" tabindex={0} aria-label={caption}>
      <table class="kept">
        <caption>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

interface PressProps {
  action: string
  csrf: string
  /** What the button says, and what it says of what to those who hear it out of its row. */
  text: string
  label: string
  quiet?: boolean
  children?: Child
}

/** A form that is one button. */
export function Press({ action, csrf, text, label, quiet = true, children }: PressProps) {
  return (
    <form method="post" action={action}>
      <CsrfField value={csrf} />
      {children}
      <button type="submit" class={quiet ? 'quiet' : undefined} aria-label={label}>
        {text}
      </button>
    </form>
  )
}

interface SureProps extends PressProps {
  /** What it will do, and that it cannot be taken back. */
  warning: string
}

/** A button behind another one, with what it will do. */
export function Sure({ warning, ...press }: SureProps) {
  return (
    <details class="sure">
      <summary aria-label={`${press.label}…`}>{press.text}…</summary>
      <p class="small">{warning}</p>
      <Press {...press} quiet={false} />
    </details>
  )
}
