interface Props {
  label: string
  /** The id of a section on this page, and what it is called there. */
  sections: (readonly [string, string])[]
}

/** The way to the sections of a long page. */
export function Jumps({ label, sections }: Props) {
  return (
    <nav aria-label={label}>
      <ul class="jumps">
        {sections.map(([id, text]) => (
          <li>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
