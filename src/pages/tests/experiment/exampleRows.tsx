import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Loaded } from './load.ts'
import { measuresOf } from './measures.ts'

/** What the variants of the example counted: people, and of them those who did it. */
const counted = [
  [1000, 210],
  [1010, 230],
] as const

interface Props extends Pick<Loaded, 'experiment' | 'metrics'> {
  t: Dictionary
}

/** Two rows as this test takes them, to copy; nothing where its primary metric needs more than a sum. */
export function ExampleRows({ t, experiment, metrics }: Props) {
  const key = experiment.metrics.find(({ role }) => role === 'primary')?.metric
  const primary = metrics.find((metric) => metric.key === key)
  if (primary === undefined || measuresOf[primary.type].length > 1) return null
  const rows = counted.map(([n, sum], i) =>
    [experiment.startDate ?? '2026-01-01', experiment.variants[i]?.key, primary.key, n, sum].join(','),
  )
  return (
    <details>
      <summary>{t.pages.next.experiment.example}</summary>
      <pre>{['date,variant,metric,n,sum', ...rows].join('\n')}</pre>
      <p class="hint">{t.pages.next.experiment.exampleHint}</p>
    </details>
  )
}
