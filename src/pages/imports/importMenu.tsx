import type { PageCall } from '../page.ts'
import { Menu } from '../parts/menu.tsx'

/** The ways into a map for what stands in files, and the record of what came in; readers see only the record. */
export function ImportMenu({
  call: { t, can },
  map,
}: {
  call: PageCall
  map: { id: string; archived: boolean }
}) {
  const { menu, links } = t.pages.imports
  const ways = [
    ...(can('editor') && !map.archived
      ? ([
          ['import-evidence', links.evidence],
          ['import-backlog', links.backlog],
        ] as const)
      : []),
    ['evidence-rules', links.rules] as const,
    ['imports', links.imports] as const,
  ]
  return (
    <Menu text={menu}>
      <ul class="plain">
        {ways.map(([path, text]) => (
          <li>
            <a href={`/maps/${map.id}/${path}`}>{text}</a>
          </li>
        ))}
      </ul>
    </Menu>
  )
}
