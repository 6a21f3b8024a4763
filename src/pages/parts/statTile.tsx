import type { Child } from 'hono/jsx'

interface Props {
  label: string
  /** As it is written in the reader's language. */
  value: Child
  unit?: string | undefined
  /** Where the number comes from, or its interval. */
  note?: Child
  /** Doubted: written small and pale, as nothing is to be read from it. */
  tone?: 'good' | 'bad' | 'doubted' | undefined
}

/** Figures that stand beside each other under one rule. Takes StatTile. */
export function Stats({ children }: { children: Child }) {
  return <dl class="stats">{children}</dl>
}

/** One figure in large type. A number without its note is no number: say where it comes from. */
export function StatTile({ label, value, unit, note, tone }: Props) {
  return (
    <div class={tone === undefined ? 'stat' : `stat ${tone}`}>
      <dt>{label}</dt>
      <dd class="figure">
        {value}
        {unit === undefined ? null : <small> {unit}</small>}
      </dd>
      {note === undefined ? null : <dd class="note">{note}</dd>}
    </div>
  )
}
