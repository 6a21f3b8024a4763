import type { Dictionary } from '../../locales/dictionary.ts'

interface Props {
  t: Dictionary
  /** What to do, going on after "Next:". */
  text: string
  /** The words of the button. */
  go: string
  href: string
}

/** The one thing to do next, on a page whose work is not finished: at most one a page, right under its title. */
export function NextStep({ t, text, go, href }: Props) {
  return (
    <div class="notice next">
      <p>
        <b>{t.pages.next.label}:</b> {text}
      </p>
      <a class="button compact" href={href}>
        {go}
      </a>
    </div>
  )
}
