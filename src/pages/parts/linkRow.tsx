interface Props {
  /** Tabs lead to other pages of the same thing; segments show the same page another way. */
  look: 'tabs' | 'segments'
  label: string
  links: readonly { href: string; text: string; current?: boolean; count?: string }[]
}

/** Links beside each other, of which one is where the reader is. */
export function LinkRow({ look, label, links }: Props) {
  return (
    <nav aria-label={label}>
      <ul class={look}>
        {links.map(({ href, text, current, count }) => (
          <li>
            <a href={href} aria-current={current === true ? 'page' : undefined}>
              {text}
              {count === undefined ? null : <span class="count"> {count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
