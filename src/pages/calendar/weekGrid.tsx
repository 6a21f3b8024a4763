import { formatDate } from '../../locales/format.ts'
import { formatMonth } from '../../locales/formatMonth.ts'
import type { PageCall } from '../page.ts'
import { ScrollTable } from '../parts/scrollTable.tsx'
import { figures } from '../tests/figures.ts'
import { type Bar, monthsOf, shadeOf, spanOf, weeksOf } from './grid.ts'

export interface GridRow {
  hypothesisId: string
  change: string
  /** What is said below the change. */
  note: string
  bars: Bar[]
}

export interface GridStage {
  name: string
  /** Share of its people that tests take, week by week. */
  taken: number[]
  rows: GridRow[]
}

interface Props {
  call: PageCall
  caption: string
  from: string
  weeks: number
  stages: GridStage[]
}

/** The calendar as weeks beside each other: below every stage its tests, each in its weeks. A table, so that it is read as one too. */
export function WeekGrid({ call, caption, from, weeks, stages }: Props) {
  const { t, locale } = call
  const texts = t.pages.calendar.grid
  const days = weeksOf(from, weeks)
  return (
    <ScrollTable caption={caption} class="weeks" pinned>
      <thead>
        <tr>
          <th scope="col" rowspan={2}>
            {texts.head}
          </th>
          {monthsOf(days).map(({ month, weeks: span }) => (
            <th scope="colgroup" colspan={span} class="week-month">
              {formatMonth(locale, month, span > 1 ? 'long' : 'short')}
            </th>
          ))}
        </tr>
        <tr>
          {days.map((day) => (
            <th scope="col" class="week-day">
              <span aria-hidden="true">{Number(day.slice(8))}</span>
              <span class="unseen">{texts.week({ date: formatDate(locale, day) })}</span>
            </th>
          ))}
        </tr>
      </thead>
      {stages.map((stage) => (
        <tbody>
          <StageRow call={call} stage={stage} weeks={weeks} />
          {stage.rows.map((row) => (
            <>
              {row.bars.map((bar, i) => (
                <BarRow call={call} row={row} bar={bar} isFirst={i === 0} from={from} weeks={weeks} />
              ))}
            </>
          ))}
        </tbody>
      ))}
    </ScrollTable>
  )
}

function StageRow({
  call: { t, locale },
  stage,
  weeks,
}: {
  call: PageCall
  stage: GridStage
  weeks: number
}) {
  const { count, percent } = figures(locale, t)
  return (
    <tr class="week-stage">
      <th scope="rowgroup">{stage.name}</th>
      {Array.from({ length: weeks }, (_, week) => {
        const share = stage.taken[week] ?? 0
        return (
          <td class={`week-taken-${shadeOf(share)}`}>
            {share <= 0 ? null : (
              <>
                <span aria-hidden="true">{count(share * 100)}</span>
                <span class="unseen">{t.pages.calendar.grid.taken({ share: percent(share) })}</span>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}

interface BarProps {
  call: PageCall
  row: GridRow
  bar: Bar
  isFirst: boolean
  from: string
  weeks: number
}

function BarRow({ call: { t, locale }, row, bar, isFirst, from, weeks }: BarProps) {
  const texts = t.pages.calendar.grid
  const span = spanOf(bar, from, weeks)
  const text = texts.bar[bar.look]({ from: formatDate(locale, bar.start), to: formatDate(locale, bar.end) })
  return (
    <tr class={`week-${bar.look}`}>
      <th scope="row">
        {isFirst ? (
          <>
            <a href={`/hypotheses/${row.hypothesisId}`}>{row.change}</a>
            <p class="small soft">{row.note}</p>
          </>
        ) : (
          <span class="small soft">{texts.happened}</span>
        )}
      </th>
      {span === null ? (
        <td colspan={weeks} class="small soft">
          {text}
        </td>
      ) : (
        <>
          {span.before === 0 ? null : <td colspan={span.before} />}
          <td colspan={span.taken} class="week-bar">
            <span class="week-mark">
              <span class="unseen">{text}</span>
            </span>
          </td>
          {span.after === 0 ? null : <td colspan={span.after} />}
        </>
      )}
    </tr>
  )
}
