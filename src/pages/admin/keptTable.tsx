import type { Child } from 'hono/jsx'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'

interface Props {
  caption: string
  heads: string[]
  /** Which columns hold numbers. */
  numbers?: number[]
  /** Whether it has few columns, and needs less room. */
  few?: boolean
  children: Child
}

/** A table of what the deployment keeps: as wide as its buttons need. */
export function KeptTable({ caption, heads, numbers, few, children }: Props) {
  return (
    <ScrollTable caption={caption} class={few === true ? 'kept few' : 'kept'}>
      <Heads names={heads} {...(numbers === undefined ? {} : { numbers })} />
      <tbody>{children}</tbody>
    </ScrollTable>
  )
}
