import type { Standing } from '../../domain/calendar/standing.ts'
import { formatDate } from '../../locales/format.ts'
import type { KeptPlacement } from '../../services/calendar/kept.ts'
import type { PageCall } from '../page.ts'
import { Badge, type Look } from '../parts/badge.tsx'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'

const looks: Record<Standing, Look> = {
  awaited: { icon: 'clock', tone: 'neutral' },
  not_started: { icon: 'bang', tone: 'warn' },
  early: { icon: 'up', tone: 'good' },
  on_plan: { icon: 'check', tone: 'good' },
  late: { icon: 'clock', tone: 'warn' },
}

interface Props {
  call: PageCall
  placements: readonly KeptPlacement[]
  changeOf(hypothesisId: string): string
}

/** Each planned test beside the one that was started. */
export function StandingTable({ call: { t, locale }, placements, changeOf }: Props) {
  const texts = t.pages.calendar.kept
  const against = (days: number) =>
    days === 0 ? texts.onTheDay : days > 0 ? texts.daysLate({ days }) : texts.daysEarly({ days: -days })
  return (
    <section>
      <h2>{texts.happened}</h2>
      <ScrollTable caption={texts.happenedCaption}>
        <Heads
          names={[t.pages.calendar.list.test, texts.standing, texts.planned, texts.actual, texts.late]}
        />
        <tbody>
          {placements.map(({ hypothesisId, start, actual, standing }) => (
            <tr>
              <th scope="row">
                <a href={`/hypotheses/${hypothesisId}`}>{changeOf(hypothesisId)}</a>
              </th>
              <td>
                <Badge {...looks[standing]}>{texts.standings[standing]}</Badge>
              </td>
              <td>{formatDate(locale, start)}</td>
              <td>
                {actual === null ? (
                  texts.notYet
                ) : (
                  <a href={`/experiments/${actual.experimentId}`}>{formatDate(locale, actual.start)}</a>
                )}
              </td>
              <td>{actual === null ? texts.notYet : against(actual.startDaysLate)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}
