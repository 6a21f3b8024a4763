import { and, asc, eq, getTableColumns, gt, inArray, ne, sql } from 'drizzle-orm'
import type { CalendarProposal } from '../../src/domain/calendar/calendarProposal.ts'
import type { CalendarRequest } from '../../src/domain/calendar/request.ts'
import type { Database } from '../database.ts'
import { experiments, hypotheses, variants } from '../schema/experiments.ts'
import { maps } from '../schema/maps.ts'
import { calendars } from '../schema/ranking.ts'
import { type Store, store } from '../store.ts'

/** A stored calendar: what was asked, what was proposed, and whether it was accepted. */
export type CalendarRow = Omit<typeof calendars.$inferSelect, 'input' | 'proposal'> & {
  input: CalendarRequest
  /** Where calendars are listed, without what each left out: that is by far the longest part. */
  proposal: Omit<CalendarProposal, 'leftOut'> & Partial<Pick<CalendarProposal, 'leftOut'>>
}

export const calendarStore: Store<CalendarRow> = {
  ...(store(calendars) as Store<CalendarRow>),
  list: async (db, { mapId }, { limit, after }) => {
    const proposal = sql<string>`json_remove(${calendars.proposal}, '$.leftOut')`
    const found = await db
      .select({ ...getTableColumns(calendars), proposal })
      .from(calendars)
      .where(
        and(
          mapId === undefined ? undefined : eq(calendars.mapId, mapId),
          after === null ? undefined : gt(calendars.id, after),
        ),
      )
      .orderBy(asc(calendars.id))
      .limit(limit + 1)
    const rows = found.slice(0, limit).map((row) => ({
      ...row,
      input: row.input as CalendarRequest,
      proposal: JSON.parse(row.proposal) as CalendarRow['proposal'],
    }))
    return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
  },
}

/** What the sentences of kept calendars are made with: of their maps, and the texts of hypotheses by their ids. */
export async function calendarWords(db: Database, mapIds: string[], hypothesisIds: string[]) {
  const ids = sql`(select value from json_each(${JSON.stringify(hypothesisIds)}))`
  const { id, locale, currency, ranking } = maps
  const [mapRows, changes] = await db.batch([
    db.select({ id, locale, currency, ranking }).from(maps).where(inArray(id, mapIds)),
    db
      .select({ id: hypotheses.id, change: hypotheses.change })
      .from(hypotheses)
      .where(sql`${hypotheses.id} in ${ids}`),
  ])
  return {
    maps: new Map(mapRows.map((row) => [row.id, row])),
    changes: new Map(changes.map((row) => [row.id, row.change])),
  }
}

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
