import type { Dictionary } from '../../locales/dictionary.ts'

/** Where a page of a numbered list begins, as its address says it. */
export function startOf(text: string | undefined, total: number): number {
  const from = Number(text)
  return Number.isSafeInteger(from) && from > 0 && from < total ? from : 0
}

interface Props {
  t: Dictionary
  path: string
  /** What else the address says. */
  kept?: Record<string, string>
  /** What the address calls the beginning, where a page has more than one such list. */
  name?: string
  from: number
  perPage: number
  total: number
}

/** On to the next page of a list that is numbered, and back to the one before and to the first. */
export function PageLinks({ t, path, kept = {}, name = 'from', from, perPage, total }: Props) {
  const texts = t.pages.tests.pages
  if (total <= perPage) return null
  const first = new URLSearchParams(kept).toString()
  const next = new URLSearchParams({ ...kept, [name]: String(from + perPage) }).toString()
  const back = from - perPage
  const before =
    `${path}?${new URLSearchParams({ ...kept, ...(back > 0 ? { [name]: String(back) } : {}) })}`.replace(
      /\?$/,
      '',
    )
  const to = Math.min(from + perPage, total)
  return (
    <nav class="actions" aria-label={texts.label}>
      <span>{texts.range({ from: from + 1, to, total })}</span>
      {from > perPage ? <a href={first === '' ? path : `${path}?${first}`}>{texts.first}</a> : null}
      {from > 0 ? <a href={before}>{texts.previous}</a> : null}
      {to < total ? <a href={`${path}?${next}`}>{texts.next}</a> : null}
    </nav>
  )
}
