import type { Child } from 'hono/jsx'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'

interface Props {
  caption: string
  heads: string[]
  children: Child
}

/** A table of what the deployment keeps: as wide as its buttons need. */
export function KeptTable({ caption, heads, children }: Props) {
  return (
    <ScrollTable caption={caption} class="kept">
      <Heads names={heads} />
      <tbody>{children}</tbody>
    </ScrollTable>
  )
}
