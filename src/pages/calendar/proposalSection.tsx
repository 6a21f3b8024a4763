import type {
  CalendarLeftOut,
  CalendarPlacement,
  CalendarProposal,
} from '../../domain/calendar/calendarProposal.ts'
import type { CalendarRequest } from '../../domain/calendar/request.ts'
import { formatDate } from '../../locales/format.ts'
import type { PageCall } from '../page.ts'
import { CsrfField } from '../parts/csrfField.tsx'
import { EmptyState } from '../parts/emptyState.tsx'
import { figures } from '../tests/figures.ts'
import { LeftOutTable } from './leftOutTable.tsx'
import { PlacementTable } from './placementTable.tsx'
import { stagesOf } from './stagesOf.ts'
import { WeekGrid } from './weekGrid.tsx'

export interface Proposed {
  request: CalendarRequest
  proposal: CalendarProposal
  placements: (CalendarPlacement & { detail: string })[]
  leftOut: (CalendarLeftOut & { detail: string })[]
  changeOf(hypothesisId: string): string
  stageIds: ReadonlyMap<string, readonly string[]>
}

/** A proposal that is not stored: its weeks, why each test stands there, what is left out, and the way to keep it. */
export function ProposalSection({ call, proposed }: { call: PageCall; proposed: Proposed }) {
  const { t, locale, id } = call
  const texts = t.pages.calendar
  const { percent } = figures(locale, t)
  const { request, proposal, placements, leftOut, changeOf, stageIds } = proposed
  const rows = [
    ...proposal.running.map(({ hypothesisId, until }) => ({
      hypothesisId,
      change: changeOf(hypothesisId),
      note: texts.grid.running,
      bars: [{ look: 'running' as const, start: proposal.from, end: until }],
    })),
    ...placements.map(({ hypothesisId, start, end, weeks, trafficShare }) => ({
      hypothesisId,
      change: changeOf(hypothesisId),
      note: texts.grid.note({ weeks, share: percent(trafficShare) }),
      bars: [{ look: 'planned' as const, start, end }],
    })),
  ]
  const total = Object.values(proposal.leftOutCounts).reduce((sum, n) => sum + n, 0)
  return (
    <section id="proposal">
      <h2>{texts.proposal}</h2>
      {placements.length === 0 ? (
        <EmptyState icon="clock" title={texts.nothingPlaced}>
          <p>{texts.nothingPlacedText}</p>
        </EmptyState>
      ) : (
        <>
          <p class="sentence">
            {texts.summary({
              placed: placements.length,
              from: formatDate(locale, proposal.from),
              to: formatDate(locale, proposal.until),
            })}
          </p>
          <p class="soft">
            {texts.source({ framework: t.ranking.frameworks[proposal.framework].name })}
            {proposal.notSearched === 0 ? null : ` ${texts.notSearched({ count: proposal.notSearched })}`}
          </p>
          {call.can('editor') ? <KeepForm call={call} id={id} request={request} /> : null}
          <WeekGrid
            call={call}
            caption={texts.grid.caption}
            from={proposal.from}
            weeks={request.weeks}
            stages={stagesOf(proposal.stages, rows, stageIds, texts.grid.noStage)}
          />
          <p class="small soft">{texts.grid.legend}</p>
          <PlacementTable call={call} placements={placements} changeOf={changeOf} />
        </>
      )}
      <LeftOutTable call={call} leftOut={leftOut} total={total} changeOf={changeOf} />
    </section>
  )
}

function KeepForm({ call, id, request }: { call: PageCall; id: string; request: CalendarRequest }) {
  const texts = call.t.pages.calendar
  return (
    <form method="post" action={`/maps/${id}/calendar`} class="actions">
      <CsrfField value={call.csrf} />
      <input type="hidden" name="request" value={JSON.stringify(request)} />
      <button type="submit" name="form" value="accepted">
        {texts.keepAndAccept}
      </button>
      <button type="submit" name="form" value="keep" class="quiet">
        {texts.keep}
      </button>
    </form>
  )
}
