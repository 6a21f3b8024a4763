import { z } from 'zod'
import { calendarRequest } from '../../domain/calendar/request.ts'
import { explainLeftOut, explainPlaced } from '../../services/calendar/explain.ts'
import { proposeFor } from '../../services/calendar/propose.ts'
import { calendarResource } from '../../services/calendar/resource.ts'
import { mapStore } from '../../services/resources/map.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import { resourceRoutes } from '../resourceRoutes.ts'
import { calendarView, proposalView } from '../views/calendar.ts'

const tag = 'Calendar'

export const calendarRoutes = [
  endpoint({
    method: 'post',
    path: '/maps/{id}/calendar',
    operationId: 'proposeCalendar',
    summary: 'Propose which hypotheses to test in which weeks, and say why; nothing is stored',
    tag,
    role: 'viewer',
    query: z.strictObject({ locale: localeParameter }),
    body: calendarRequest,
    answer: proposalView,
    read: async (call) => {
      const { proposal, names } = await proposeFor(call.deps, call.id, call.body)
      const locale = await call.locale()
      const placements = explainPlaced(locale, proposal.placements, names)
      return { body: { ...proposal, placements, leftOut: explainLeftOut(locale, proposal.leftOut, names) } }
    },
  }),
  ...resourceRoutes(calendarResource, {
    tag,
    noun: { one: 'a calendar', many: 'the calendars of a map' },
    view: calendarView,
    item: '/calendars/{id}',
    collection: '/maps/{id}/calendars',
    parent: { field: 'mapId', exists: async (deps, id) => (await mapStore.find(deps.db, id)) !== undefined },
    read: 'viewer',
    write: 'editor',
  }),
]
