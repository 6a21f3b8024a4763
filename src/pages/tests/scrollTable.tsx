import type { Child } from 'hono/jsx'

/** A table that scrolls inside its own region where the page is narrow. */
export function ScrollTable({ caption, children }: { caption: string; children: Child }) {
  return (
    <section class="scroll region" tabindex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  )
}

/** The heads of a table's columns; those of numbers stand to the right. */
export function Heads({ names, numbers = [] }: { names: string[]; numbers?: number[] }) {
  return (
    <thead>
      <tr>
        {names.map((name, i) => (
          <th scope="col" class={numbers.includes(i) ? 'number' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
