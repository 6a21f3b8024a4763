import { knownToBacklog } from '../../../../db/queries/backlogImport.ts'
import { barriersToBind } from '../../../../db/queries/evidence.ts'
import { formatLift, formatNumber } from '../../../locales/format.ts'
import type { ImportedBacklog } from '../../../services/backlog/importFile.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'

/** The hypotheses that a file would make. */
export async function ProposalTable({ call, seen }: { call: PageCall; seen: ImportedBacklog }) {
  const { deps, id, t, locale } = call
  const { backlog: words, line } = t.pages.imports
  const proposals = seen.proposals ?? []
  if (proposals.length === 0) return null
  const [barriers, { metrics }] = await Promise.all([
    barriersToBind(deps.db, id),
    knownToBacklog(deps.db, id),
  ])
  const titles = new Map(barriers.map((barrier) => [barrier.id, barrier.title]))
  const names = new Map(metrics.map(({ key, name }) => [key, name]))
  const between = (
    range: { low: number; likely: number; high: number } | null | undefined,
    write: (n: number) => string,
  ) =>
    range == null
      ? ''
      : words.between({ low: write(range.low), likely: write(range.likely), high: write(range.high) })
  return (
    <>
      <h2>{words.rows}</h2>
      <ScrollTable caption={words.rowsCaption({ shown: proposals.length, total: seen.created })} dense>
        <Heads
          names={[line, words.change, words.barriers, words.metric, words.lift, words.effort]}
          numbers={[0]}
        />
        <tbody>
          {proposals.map(({ line: at, change, because, barrierIds, metric, estimates }) => (
            <tr>
              <td class="number">{at}</td>
              <th scope="row">
                {change}
                {because === undefined ? null : (
                  <p class="small soft">{words.because({ reason: because })}</p>
                )}
              </th>
              <td>{barrierIds.map((barrier) => titles.get(barrier) ?? barrier).join(', ')}</td>
              <td>{names.get(metric) ?? metric}</td>
              <td>{between(estimates.lift, (n) => formatLift(locale, n))}</td>
              <td>{between(estimates.effortWeeks, (n) => formatNumber(locale, n))}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}
