import { firstDay } from '../../domain/calendar/weekDates.ts'
import { formatDate } from '../../locales/format.ts'
import type { keptCalendar } from '../../services/calendar/kept.ts'
import type { PageCall } from '../page.ts'
import { figures } from '../tests/figures.ts'
import { KeptForms } from './keptForms.tsx'
import { LeftOutTable } from './leftOutTable.tsx'
import { PlacementTable } from './placementTable.tsx'
import { stagesOf } from './stagesOf.ts'
import { StandingTable } from './standingTable.tsx'
import { WeekGrid } from './weekGrid.tsx'

interface Props {
  call: PageCall
  kept: Awaited<ReturnType<typeof keptCalendar>>
  stageIds: ReadonlyMap<string, readonly string[]>
  /** YYYY-MM-DD. */
  today: string
}

/** A calendar that was kept, beside what happened since. */
export function KeptSection({ call, kept, stageIds, today }: Props) {
  const { t, locale, id } = call
  const texts = t.pages.calendar
  const { percent } = figures(locale, t)
  const { row, placements, leftOut, unplanned, changeOf } = kept
  const { proposal, input } = row
  const rows = placements.map(({ hypothesisId, start, end, weeks, trafficShare, actual }) => ({
    hypothesisId,
    change: changeOf(hypothesisId),
    note: texts.grid.note({ weeks, share: percent(trafficShare) }),
    bars: [
      { look: 'planned' as const, start, end },
      ...(actual === null
        ? []
        : [{ look: 'happened' as const, start: actual.start, end: actual.end ?? today }]),
    ],
  }))
  const total = Object.values(proposal.leftOutCounts).reduce((sum, n) => sum + n, 0)
  return (
    <section id="kept">
      <h2>{texts.kept.name({ from: formatDate(locale, firstDay(proposal.from, 0)), weeks: input.weeks })}</h2>
      <KeptForms call={call} row={row} />
      <WeekGrid
        call={call}
        caption={texts.grid.caption}
        from={proposal.from}
        weeks={input.weeks}
        stages={stagesOf(proposal.stages, rows, stageIds, texts.grid.noStage)}
      />
      <p class="small soft">{texts.grid.legend}</p>
      <StandingTable call={call} placements={placements} changeOf={changeOf} />
      {unplanned.length === 0 ? null : (
        <>
          <h3>{texts.kept.unplanned}</h3>
          <ul>
            {unplanned.map(({ experimentId, hypothesisId, start }) => (
              <li>
                <a href={`/experiments/${experimentId}`}>{changeOf(hypothesisId)}</a>,{' '}
                {texts.kept.started({ date: formatDate(locale, start) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <PlacementTable call={call} placements={placements} changeOf={changeOf} />
      <LeftOutTable call={call} leftOut={leftOut} total={total} changeOf={changeOf} />
      <p>
        <a href={`/maps/${id}/calendar`}>{texts.kept.all}</a>
      </p>
    </section>
  )
}
