import type { Child } from 'hono/jsx'
import { Icon } from './icon.tsx'

interface Props {
  caption: string
  children: Child
  /** Tighter rows, for long lists of numbers. */
  dense?: boolean
  /** Scrolls within itself when it is long, with its head in sight. */
  tall?: boolean
  /** The first column stays in sight where there is room for it. */
  pinned?: boolean
  class?: string
}

/** A table that scrolls inside its own region where the page is narrow; the region takes the keyboard. */
export function ScrollTable({ caption, children, dense, tall, pinned, class: name }: Props) {
  const region = ['scroll', tall === true && 'tall', pinned === true && 'pinned']
  const table = [dense === true && 'dense', name]
  return (
    <section class={region.filter(Boolean).join(' ')} tabindex={0} aria-label={caption}>
      <table class={table.filter(Boolean).join(' ') || undefined}>
        <caption>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </section>
  )
}

interface Sorted {
  /** Where the list is in the order of this column. */
  href: string
  /** How it is ordered by this column now. */
  now?: 'ascending' | 'descending' | undefined
}

interface HeadsProps {
  names: string[]
  /** Columns of numbers: their heads stand to the right, as the numbers do. */
  numbers?: number[]
  /** The columns that can order the list, by their place. */
  sorts?: Record<number, Sorted>
}

/** The heads of a table's columns; those that order the list are links. */
export function Heads({ names, numbers = [], sorts = {} }: HeadsProps) {
  return (
    <thead>
      <tr>
        {names.map((name, i) => (
          <th scope="col" class={numbers.includes(i) ? 'number' : undefined} aria-sort={sorts[i]?.now}>
            <Name name={name} sorted={sorts[i]} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Name({ name, sorted }: { name: string; sorted: Sorted | undefined }) {
  if (sorted === undefined) return <>{name}</>
  return (
    <a class="sort" href={sorted.href}>
      {name}
      {sorted.now === undefined ? null : <Icon name={sorted.now === 'ascending' ? 'up' : 'down'} />}
    </a>
  )
}
