import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { CalendarProposal } from '../../src/domain/calendar/calendarProposal.ts'
import type { CalendarRequest } from '../../src/domain/calendar/request.ts'
import type { Database } from '../database.ts'
import { experiments, variants } from '../schema/experiments.ts'
import { calendars } from '../schema/ranking.ts'
import { type Store, store } from '../store.ts'

/** A stored calendar: what was asked, what was proposed, and whether it was accepted. */
export type CalendarRow = Omit<typeof calendars.$inferSelect, 'input' | 'proposal'> & {
  input: CalendarRequest
  proposal: CalendarProposal
}

export const calendarStore = store(calendars) as Store<CalendarRow>

/** The running tests of a map, with what their end can be foretold from. */
export async function runningTests(db: Database, mapId: string) {
  return db
    .select({
      experimentId: experiments.id,
      hypothesisId: experiments.hypothesisId,
      startDate: experiments.startDate,
      plan: experiments.plan,
      arms: sql<number>`count(${variants.key})`,
    })
    .from(experiments)
    .leftJoin(variants, eq(variants.experimentId, experiments.id))
    .where(and(eq(experiments.mapId, mapId), eq(experiments.status, 'running')))
    .groupBy(experiments.id)
    .orderBy(asc(experiments.id))
}

/** Every started experiment of maps, the first started first. */
export async function startedTests(db: Database, mapIds: string[]) {
  if (mapIds.length === 0) return []
  return db
    .select({
      experimentId: experiments.id,
      mapId: experiments.mapId,
      hypothesisId: experiments.hypothesisId,
      status: experiments.status,
      startDate: experiments.startDate,
      stopDate: experiments.stopDate,
    })
    .from(experiments)
    .where(and(inArray(experiments.mapId, mapIds), ne(experiments.status, 'draft')))
    .orderBy(asc(experiments.startDate), asc(experiments.id))
}
