import { z } from 'zod'
import {
  type CalendarRow,
  calendarStore,
  calendarWords,
  startedTests,
} from '../../../db/queries/calendars.ts'
import { calendarRequest } from '../../domain/calendar/request.ts'
import { standingOf } from '../../domain/calendar/standing.ts'
import { whatHappened } from '../../domain/calendar/whatHappened.ts'
import { defineResource } from '../resources/resource.ts'
import { explainLeftOut, explainPlaced } from './explain.ts'
import { proposeFor } from './propose.ts'

/** Calendars that were kept, each with what became of it, in the language of its map. The proposal stays as it was made. */
export const calendarResource = defineResource({
  entity: 'calendar',
  store: calendarStore,
  create: calendarRequest,
  patch: z.strictObject({
    accepted: z.boolean().optional().meta({ description: 'Whether it is what the team goes by' }),
    archived: z.boolean().optional(),
  }),
  mapOf: (row) => row.mapId,
  make: async (deps, input, stamp, mapId) => {
    const { proposal } = await proposeFor(deps, mapId, input)
    const row: CalendarRow = { ...stamp, mapId, input, proposal, acceptedAt: null, archived: false }
    return { row }
  },
  change: async (deps, row, { accepted, archived }) => ({
    row: {
      ...(archived === undefined ? {} : { archived }),
      ...(accepted === undefined
        ? {}
        : { acceptedAt: accepted ? (row.acceptedAt ?? deps.now().toISOString()) : null }),
    },
  }),
  beforeRemove: async () => [],
  audited: ({ proposal: _long, ...row }) => row,
  present: async (deps, rows) => {
    if (rows.length === 0) return []
    const mapIds = [...new Set(rows.map(({ mapId }) => mapId))]
    const [started, words] = await Promise.all([
      startedTests(deps.db, mapIds),
      calendarWords(deps.db, mapIds, rows.flatMap(mentioned)),
    ])
    const today = deps.now().toISOString().slice(0, 10)
    return rows.map(({ input, proposal, ...row }) => {
      const { framework, leftOut } = proposal
      const { locale = 'en', currency = 'EUR', ranking = null } = words.maps.get(row.mapId) ?? {}
      const changeOf = (id: string) => words.changes.get(id) ?? id
      const names = { framework, currency, criteria: ranking?.criteria ?? [], changeOf }
      const ofMap = started.filter(({ mapId }) => mapId === row.mapId)
      const { actual, unplanned } = whatHappened(proposal, ofMap, row.createdAt.slice(0, 10))
      const placements = explainPlaced(locale, proposal.placements, names).map((placement) => {
        const test = actual.get(placement.hypothesisId) ?? null
        return { ...placement, actual: test, standing: standingOf(placement.start, test, today) }
      })
      return {
        ...row,
        request: input,
        ...proposal,
        placements,
        ...(leftOut === undefined ? {} : { leftOut: explainLeftOut(locale, leftOut, names) }),
        unplanned,
      }
    })
  },
})

/** The hypotheses that the sentences of a calendar name. */
function mentioned({ proposal: { placements, leftOut = [] } }: CalendarRow): string[] {
  const named = [...placements, ...leftOut].flatMap(({ reason }) =>
    'by' in reason.params ? reason.params.by : [],
  )
  return [...new Set(named)]
}
