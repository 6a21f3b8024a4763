import type { Dictionary } from '../../../locales/dictionary.ts'

interface Props {
  t: Dictionary
  text: string
  secret: string
  /** Until when it holds, as a sentence. */
  until: string | null
}

/** A secret that nobody can see again. */
export function ShownOnce({ t, text, secret, until }: Props) {
  return (
    <>
      <div class="notice good" role="status">
        <p>{text}</p>
        <p>
          <code class="secret">{secret}</code>
        </p>
        {until === null ? null : <p class="small">{until}</p>}
      </div>
      <p>
        <a href="/people">{t.pages.admin.shown.back}</a>
      </p>
    </>
  )
}
