import type { CalendarPlacement } from '../../domain/calendar/calendarProposal.ts'
import { formatDate, formatNumber } from '../../locales/format.ts'
import type { PageCall } from '../page.ts'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'
import { figures } from '../tests/figures.ts'

interface Props {
  call: PageCall
  placements: readonly (CalendarPlacement & { detail: string })[]
  changeOf(hypothesisId: string): string
}

/** Every placement with its figures and the sentence that says why it stands there. */
export function PlacementTable({ call: { t, locale }, placements, changeOf }: Props) {
  const texts = t.pages.calendar.list
  const { percent } = figures(locale, t)
  const number = (value: number) => formatNumber(locale, value, { maximumSignificantDigits: 3 })
  return (
    <section>
      <h2>{texts.title}</h2>
      <ScrollTable caption={texts.caption} class="placements" tall={placements.length > 30}>
        <Heads
          names={[texts.test, texts.when, texts.why, texts.share, texts.work, texts.worth]}
          numbers={[3, 4, 5]}
        />
        <tbody>
          {placements.map((one) => (
            <tr>
              <th scope="row">
                <a href={`/hypotheses/${one.hypothesisId}`}>{changeOf(one.hypothesisId)}</a>
              </th>
              <td>{texts.dates({ from: formatDate(locale, one.start), to: formatDate(locale, one.end) })}</td>
              <td class="reason">{one.detail}</td>
              <td class="number">{percent(one.trafficShare)}</td>
              <td class="number">{number(one.work)}</td>
              <td class="number">{number(one.worth)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}
