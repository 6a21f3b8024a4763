import type { CalendarRow } from '../../../db/queries/calendars.ts'
import { formatDate } from '../../locales/format.ts'
import type { PageCall } from '../page.ts'
import { EmptyState } from '../parts/emptyState.tsx'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'
import { Accepted } from './keptForms.tsx'

/** The calendars that were kept, each a link to it beside what happened. */
export function KeptList({ call, rows }: { call: PageCall; rows: readonly CalendarRow[] }) {
  const { t, locale, id } = call
  const texts = t.pages.calendar
  if (rows.length === 0)
    return (
      <EmptyState icon="clock" title={texts.empty}>
        <p>{texts.emptyText}</p>
      </EmptyState>
    )
  return (
    <section>
      <h2>{texts.kept.title}</h2>
      <ScrollTable caption={texts.kept.caption}>
        <Heads
          names={[texts.kept.calendar, texts.kept.state, texts.kept.made, texts.kept.tests]}
          numbers={[3]}
        />
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a href={`/maps/${id}/calendar?kept=${row.id}`}>
                  {texts.kept.name({ from: formatDate(locale, row.proposal.from), weeks: row.input.weeks })}
                </a>
              </th>
              <td>
                <Accepted call={call} row={row} />
              </td>
              <td>{formatDate(locale, row.createdAt.slice(0, 10))}</td>
              <td class="number">{row.proposal.placements.length}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}
