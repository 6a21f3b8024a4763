import type { Breakdown } from '../../../domain/verdict/breakdowns.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { figures } from '../figures.ts'
import { variantName } from './forest.tsx'
import type { Loaded, Reader } from './load.ts'

interface Props {
  call: Reader
  loaded: Pick<Loaded, 'experiment' | 'metrics'>
  /** On the primary metric alone. */
  found: readonly Breakdown[]
}

/** What the picture of the segments shows, in numbers, with the people behind each. */
export function SegmentsTable({ call: { t, locale }, loaded: { experiment, metrics }, found }: Props) {
  const texts = t.pages.experiment.segments
  const { lift, interval, orNothing, p, value } = figures(locale, t)
  const metric = metrics.find(({ key }) => key === found[0]?.metric)
  if (metric === undefined) return null
  const arm = ({ n, mean }: Breakdown['control']) => (
    <>
      {orNothing(mean, (one) => value(metric, one))}
      <div class="small soft">{t.pages.tests.experiment.people({ n })}</div>
    </>
  )
  return (
    <details>
      <summary>{texts.table}</summary>
      <ScrollTable caption={texts.tableCaption({ metric: metric.name })} dense>
        <Heads names={[...texts.columns]} numbers={[2, 3, 4, 5, 6]} />
        <tbody>
          {found.map((row) => (
            <tr>
              <th scope="row">{row.segment}</th>
              <td>{variantName(experiment, row.variant)}</td>
              <td class="number">{arm(row.control)}</td>
              <td class="number">{arm(row.treatment)}</td>
              <td class="number">{orNothing(row.relative?.estimate ?? null, lift)}</td>
              <td class="number">
                {row.relative === null ? t.pages.tests.nothing : interval(row.relative, lift)}
              </td>
              <td class="number">{orNothing(row.adjustedPValue, p)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </details>
  )
}
