import { z } from 'zod'
import { type CalendarRow, calendarStore, startedTests } from '../../../db/queries/calendars.ts'
import { calendarRequest } from '../../domain/calendar/request.ts'
import { whatHappened } from '../../domain/calendar/whatHappened.ts'
import { defineResource } from '../resources/resource.ts'
import { proposeFor } from './propose.ts'

/** Calendars that were kept, each with what became of it. The proposal stays as it was made. */
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
    const proposal = await proposeFor(deps, mapId, input)
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
    const started = await startedTests(deps.db, [...new Set(rows.map(({ mapId }) => mapId))])
    return rows.map(({ input, proposal, ...row }) => {
      const ofMap = started.filter(({ mapId }) => mapId === row.mapId)
      const { actual, unplanned } = whatHappened(proposal, ofMap, row.createdAt.slice(0, 10))
      const placements = proposal.placements.map((placement) => ({
        ...placement,
        actual: actual.get(placement.hypothesisId) ?? null,
      }))
      return { ...row, request: input, ...proposal, placements, unplanned }
    })
  },
})
