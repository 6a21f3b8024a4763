import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icon.tsx'

/** What a state means for the reader; each has its colours (style/palette.ts). */
export type Tone = 'good' | 'bad' | 'warn' | 'testing' | 'neutral'

export interface Look {
  icon: IconName
  tone: Tone
}

/** A state: by icon, word and colour, never by one alone. */
export function Badge({ icon, tone, children }: Look & { children: Child }) {
  return (
    <span class={`badge ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
