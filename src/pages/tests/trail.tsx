/** Where a page stands below its map. */
export function Trail({ label, links }: { label: string; links: [href: string, text: string][] }) {
  return (
    <nav class="trail" aria-label={label}>
      <ul>
        {links.map(([href, text]) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
