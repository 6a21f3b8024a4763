import type { EvidenceFigureRow } from '../../../../db/queries/maps.ts'
import { formatDate, formatNumber } from '../../../locales/format.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'

/** Observations added up by source, as the reach takes them. */
export function EvidenceBySource({ call, figures }: { call: PageCall; figures: EvidenceFigureRow[] }) {
  const { t, locale } = call
  const { barrier: words, evidenceSources } = t.pages.board
  if (figures.length === 0) return null
  return (
    <>
      <h3>{words.bySource}</h3>
      <ScrollTable caption={words.bySourceCaption}>
        <Heads names={[words.source, words.observations, words.hit, words.newest]} numbers={[1]} />
        <tbody>
          {figures.map(({ source, count, affected, sampleSize, newestDate }) => (
            <tr>
              <th scope="row">{evidenceSources[source] ?? source}</th>
              <td class="number">{formatNumber(locale, count)}</td>
              <td>{sampleSize > 0 ? words.hitOf({ affected, sampleSize }) : t.pages.board.map.notCounted}</td>
              <td>{newestDate === null ? '' : formatDate(locale, newestDate)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}
