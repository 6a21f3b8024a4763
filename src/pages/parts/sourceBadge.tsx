import type { InputSource } from '../../domain/scoring/input.ts'
import type { Dictionary } from '../../locales/dictionary.ts'
import { Icon } from './icon.tsx'

const icons = { measured: 'bars', estimated: 'wave', assumed: 'question' } as const

/** Where a number comes from: measured, estimated or assumed. */
export function SourceBadge({ source, t }: { source: InputSource; t: Dictionary }) {
  return (
    <span class={`source ${source}`}>
      <Icon name={icons[source]} />
      {t.ranking.sources[source]}
    </span>
  )
}
