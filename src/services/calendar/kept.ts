import {
  type CalendarRow,
  calendarStore,
  calendarWords,
  startedTests,
} from '../../../db/queries/calendars.ts'
import type { Deps } from '../../deps.ts'
import type { CalendarPlacement } from '../../domain/calendar/calendarProposal.ts'
import { type Standing, standingOf } from '../../domain/calendar/standing.ts'
import { type Actual, whatHappened } from '../../domain/calendar/whatHappened.ts'
import type { Locale } from '../../locales/plural.ts'
import { notFound } from '../resources/resource.ts'
import { explainLeftOut, explainPlaced } from './explain.ts'

/** A placement of a kept calendar, why it stands there, and what became of it. */
export interface KeptPlacement extends CalendarPlacement {
  detail: string
  actual: Actual | null
  standing: Standing
}

/** Calendars of a map that were kept and not put away, newest first. */
export async function keptCalendars(deps: Deps, mapId: string): Promise<CalendarRow[]> {
  const { rows } = await calendarStore.list(deps.db, { mapId, archived: false }, { limit: 1000, after: null })
  return rows.filter((row) => !row.archived).toReversed()
}

/** A kept calendar of a map beside what happened, in the reader's language. */
export async function keptCalendar(deps: Deps, mapId: string, id: string, locale: Locale) {
  const row = await calendarStore.find(deps.db, id)
  if (row === undefined || row.mapId !== mapId) throw notFound(id)
  const { proposal } = row
  const { leftOut = [] } = proposal
  const started = await startedTests(deps.db, [mapId])
  const { actual, unplanned } = whatHappened(proposal, started, row.createdAt.slice(0, 10))
  const named = [...proposal.placements, ...leftOut].flatMap(({ hypothesisId, reason }) => [
    hypothesisId,
    ...('by' in reason.params ? reason.params.by : []),
  ])
  const others = [...proposal.running, ...unplanned].map(({ hypothesisId }) => hypothesisId)
  const words = await calendarWords(deps.db, [mapId], [...new Set([...named, ...others])])
  const { currency = 'EUR', ranking = null } = words.maps.get(mapId) ?? {}
  const changeOf = (hypothesisId: string) => words.changes.get(hypothesisId) ?? hypothesisId
  const names = { framework: proposal.framework, currency, criteria: ranking?.criteria ?? [], changeOf }
  const today = deps.now().toISOString().slice(0, 10)
  const placements: KeptPlacement[] = explainPlaced(locale, proposal.placements, names).map((one) => {
    const test = actual.get(one.hypothesisId) ?? null
    return { ...one, actual: test, standing: standingOf(one.start, test, today) }
  })
  return { row, placements, leftOut: explainLeftOut(locale, leftOut, names), unplanned, changeOf }
}
