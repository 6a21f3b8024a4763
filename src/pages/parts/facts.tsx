import type { Child } from 'hono/jsx'

/** What is known of a thing, name and value; values that are null or empty are left out. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: Child])[] }) {
  return (
    <dl class="facts">
      {rows
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd class="prose">{value}</dd>
          </>
        ))}
    </dl>
  )
}
