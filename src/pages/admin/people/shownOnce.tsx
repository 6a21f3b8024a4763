import type { Dictionary } from '../../../locales/dictionary.ts'
import { Notice } from '../../parts/notice.tsx'

interface Props {
  t: Dictionary
  text: string
  secret: string
  /** Until when it holds, as a sentence. */
  until: string | null
  /** Where to go from here; the people if left out. */
  back?: { href: string; text: string }
}

/** A secret that nobody can see again. */
export function ShownOnce({ t, text, secret, until, back }: Props) {
  return (
    <>
      <Notice tone="good" role="status">
        <p>{text}</p>
        <p>
          <code class="secret">{secret}</code>
        </p>
        {until === null ? null : <p class="small">{until}</p>}
      </Notice>
      <p>
        <a href={back?.href ?? '/people'}>{back?.text ?? t.pages.admin.shown.back}</a>
      </p>
    </>
  )
}
