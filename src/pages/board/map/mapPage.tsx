import { calendarDate } from '../../../services/calendarDate.ts'

import { datesOfChange, endOfDate } from '../../../services/maps/asOfDates.ts'
import { type BoardMap, readBoard, readPastBoard } from '../../../services/maps/board.ts'
import { mapResource } from '../../../services/resources/map.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { ExportList } from '../../exports/exportList.tsx'
import { ImportMenu } from '../../imports/importMenu.tsx'
import type { Page, PageCall, View } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Press } from '../../parts/press.tsx'
import { ArchivedThings } from './archivedThings.tsx'
import { boardAddress } from './boardAddress.ts'
import { Brief } from './brief.tsx'
import { changedNotice } from './changedNotice.tsx'

import { FilterForm } from './filterForm.tsx'
import { type Filters, filtersOf, narrowed } from './filters.ts'
import { Glance } from './glance.tsx'
import { JourneyBoard } from './journeyBoard.tsx'
import { MoveForm } from './moveForm.tsx'
import { TimeNotice } from './timeNotice.tsx'
import { WhatNext } from './whatNext.tsx'

/** A map as a board: its stages beside each other, as they are now or as they were at the end of a date. */
export const mapPage: Page = {
  path: '/maps/{id}',
  role: 'viewer',
  view: async (call) => {
    const { deps, id, query } = call
    const { timeZone } = await readSettings(deps)
    const today = calendarDate(deps.now(), timeZone)
    const asked = query.asOf ?? ''
    const isPast = /^[12]\d{3}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked)) && asked < today
    const times = { today, asOf: isPast ? asked : null, dates: await datesOfChange(deps, id, timeZone) }
    return times.asOf === null
      ? present(call, times)
      : past(call, { ...times, asOf: times.asOf }, endOfDate(times.asOf, timeZone))
  },
}

interface Times {
  today: string
  asOf: string | null
  /** On which something changed. */
  dates: string[]
}

async function present(call: PageCall, times: Times): Promise<View> {
  const { deps, id, t, can } = call
  const filters = filtersOf(call.query)
  const [map, changed] = await Promise.all([readBoard(deps, id), changedNotice(call, id, filters)])
  const { map: words } = t.pages.board
  const editable = can('editor') && !map.archived
  const { restore } = t.pages.editing.map
  return {
    title: map.name,
    place: { map, room: 'board' },
    wide: true,
    tools: (
      <>
        {editable ? (
          <a class="button quiet" href={`/maps/${map.id}/new-stage`}>
            {words.addStage}
          </a>
        ) : null}
        <ImportMenu call={call} map={map} />
      </>
    ),
    body: (
      <>
        {map.archived ? (
          <Notice tone="warn">
            <p>{words.archived}</p>
            {can('editor') ? (
              <Press action={`/maps/${id}/archive`} csrf={call.csrf} text={restore} label={restore}>
                <input type="hidden" name="archived" value="no" />
              </Press>
            ) : null}
          </Notice>
        ) : null}
        {map.stages.length === 0 ? null : (
          <>
            <div id="glance">
              <Glance call={call} map={map} asOf={null} />
              {editable ? <WhatNext call={call} map={map} /> : null}
            </div>
            <FilterForm call={call} map={map} filters={filters} {...times} />
          </>
        )}
        <div id="journey">
          {editable ? <MoveForm call={call} map={map} filters={filters} /> : null}
          <Journey call={call} map={map} filters={filters} asOf={null} editable={editable} />
        </div>
        <div class="asides">
          <Brief call={call} map={map} />
          {editable ? <a href={`/maps/${id}/edit`}>{t.pages.editing.map.title}</a> : null}
          {map.stages.length === 0 ? null : <a href={`/maps/${map.id}/missing`}>{t.completeness.title}</a>}
          <ExportList
            t={t}
            files={[
              ['map', `/maps/${map.id}/export`, ['json', 'csv', 'md']],
              ['results', `/maps/${map.id}/results/export`, ['csv', 'jsonl']],
              ['analyses', `/maps/${map.id}/analyses/export`, ['csv', 'jsonl']],
            ]}
          />
          {editable ? <ArchivedThings call={call} map={map} /> : null}
        </div>
        {changed}
      </>
    ),
  }
}

async function past(call: PageCall, times: Times & { asOf: string }, until: string): Promise<View> {
  const { deps, id, t } = call
  const { asOf, dates } = times
  const filters = filtersOf(call.query)
  const [map, now] = await Promise.all([readPastBoard(deps, id, until), mapResource.read(deps, id)])
  const place = now.view as { id: string; name: string }
  const { time } = t.pages.journey
  return {
    title: map?.name ?? place.name,
    place: { map: place, room: 'board' },
    wide: true,
    body: (
      <>
        <div id="glance">
          <TimeNotice call={call} mapId={id} filters={filters} asOf={asOf} dates={dates} />
          {map === null || map.stages.length === 0 ? null : <Glance call={call} map={map} asOf={asOf} />}
        </div>
        {map === null ? null : <FilterForm call={call} map={map} filters={filters} {...times} />}
        <div id="journey">
          {map === null ? (
            <EmptyState icon="clock" title={time.notYet({ date: asOf })}>
              {dates[0] === undefined ? null : <p>{time.first({ date: dates[0] })}</p>}
            </EmptyState>
          ) : (
            <Journey call={call} map={map} filters={filters} asOf={asOf} editable={false} />
          )}
        </div>
      </>
    ),
  }
}

interface JourneyProps {
  call: PageCall
  map: BoardMap
  filters: Filters
  asOf: string | null
  editable: boolean
}

function Journey({ call, map, filters, asOf, editable }: JourneyProps) {
  const { board, journey, next } = call.t.pages
  if (map.stages.length === 0)
    return (
      <EmptyState
        title={board.map.noStages}
        actions={
          editable ? (
            <a class="button" href={`/maps/${map.id}/new-stage`}>
              {next.board.addStage}
            </a>
          ) : undefined
        }
      >
        <p>{next.board.noStages}</p>
      </EmptyState>
    )
  const shown = narrowed(map, filters)
  const filtered = Object.keys(filters).length > 0
  const count = ({ stages }: BoardMap) => stages.reduce((sum, { barriers }) => sum + barriers.length, 0)
  return (
    <>
      {filtered ? (
        <p role="status">
          {journey.filters.shown({ shown: count(shown), total: count(map) })}{' '}
          <a href={boardAddress(map.id, { asOf })}>{journey.filters.clear}</a>
        </p>
      ) : null}
      <h2 class="unseen">{board.map.board}</h2>
      <JourneyBoard call={call} map={shown} editable={editable} filtered={filtered} />
    </>
  )
}
