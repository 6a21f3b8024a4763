import { eq } from 'drizzle-orm'
import { hypotheses } from '../../db/schema/experiments.ts'
import { fillInOrder } from '../../src/domain/calendar/fillInOrder.ts'
import { byValuePerTraffic } from '../../src/domain/calendar/orders.ts'
import { proposeCalendar } from '../../src/domain/calendar/proposeCalendar.ts'
import { backlogOf } from '../../src/services/backlog/rank.ts'
import { proposeFor } from '../../src/services/calendar/propose.ts'
import type { Bench } from './bench.ts'
import { calendarBacklog } from './calendarBacklogs.ts'
import { type Line, measure } from './measure.ts'
import { seedMap } from './seed.ts'

const HYPOTHESES = 3000
const WEEKS = 52
const PEOPLE = 5

/**
 * A calendar of 3,000 hypotheses: the search alone against one greedy filling of the same calendar, and the whole proposal from the
 * database against ranking the same backlog.
 */
export async function benchCalendarSpeed({ deps }: Bench): Promise<Line[]> {
  const tests = calendarBacklog(HYPOTHESES, 1)
  const terms = { weeks: WEEKS, horizonWeeks: 52, capacity: { total: PEOPLE }, running: [] }
  const mapId = await seedMap(deps.db, 'calendar', {
    stages: 12,
    barriers: 300,
    evidencePerBarrier: 2,
    hypotheses: HYPOTHESES,
    experiments: 0,
  })
  await deps.db
    .update(hypotheses)
    .set({ baseline: { value: 0.2 } })
    .where(eq(hypotheses.mapId, mapId))
  const request = { from: '2026-11-23', weeks: WEEKS, capacity: { total: PEOPLE } }
  const works = {
    search: () => proposeCalendar(tests, terms),
    filling: () => fillInOrder(tests.toSorted(byValuePerTraffic), terms),
    proposal: async () => JSON.stringify((await proposeFor(deps, mapId, request)).proposal),
    ranking: async () => JSON.stringify((await backlogOf(deps, mapId, 'rice')).ranked),
  }
  const of = await measure(works, 15)
  return [
    {
      what: `calendar of ${HYPOTHESES}: search / one filling`,
      ours: of.search ?? [],
      bare: of.filling ?? [],
      aim: 60,
    },
    {
      what: `calendar of ${HYPOTHESES}: proposal / ranking`,
      ours: of.proposal ?? [],
      bare: of.ranking ?? [],
      aim: 8,
    },
  ]
}
