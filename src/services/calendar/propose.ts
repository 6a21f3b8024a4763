import type { Deps } from '../../deps.ts'
import {
  type CalendarPlacement,
  type CalendarProposal,
  LEFT_OUT_NAMED,
} from '../../domain/calendar/calendarProposal.ts'
import { WHOLE } from '../../domain/calendar/calendarTest.ts'
import { type PlacedTest, proposeCalendar } from '../../domain/calendar/proposeCalendar.ts'
import type { CalendarRequest } from '../../domain/calendar/request.ts'
import { firstDay, lastDay } from '../../domain/calendar/weekDates.ts'
import type { Capacity } from '../../domain/calendar/workload.ts'
import type { CalendarNames } from '../../locales/calendarText.ts'
import { readTests } from './tests.ts'

/**
 * Proposes which hypotheses of a map to test in which weeks. The same map and request give the same proposal.
 *
 * @returns with it what its sentences call things
 */
export async function proposeFor(
  deps: Deps,
  mapId: string,
  request: CalendarRequest,
): Promise<{ proposal: CalendarProposal; names: CalendarNames }> {
  const read = await readTests(deps, mapId, request)
  const changes = new Map(read.hypotheses.map(({ id, change }) => [id, change]))
  const { whole, framework, settings } = read
  const changeOf = (id: string) => changes.get(id) ?? id
  const names = { framework, currency: whole.map.currency, criteria: settings.criteria, changeOf }
  return { proposal: proposalOf(read, request), names }
}

function proposalOf(
  { framework, plan, settings, stages, tests, running, leftOut }: Awaited<ReturnType<typeof readTests>>,
  { from, weeks, ...request }: CalendarRequest,
): CalendarProposal {
  const proposal = proposeCalendar(tests, {
    weeks,
    horizonWeeks: settings.horizonWeeks,
    capacity: capacityOf(request.capacity),
    running: running.map(({ placement }) => placement),
  })
  const without = [
    ...proposal.leftOut.map(({ test, reason }) => ({ hypothesisId: test.id, reason })),
    ...leftOut.toSorted((a, b) => (a.hypothesisId < b.hypothesisId ? -1 : 1)),
  ]
  const none = new Array<number>(weeks).fill(0)
  return {
    from,
    until: lastDay(from, 0, weeks),
    framework,
    plan,
    placements: proposal.placed.map((placed) => byDates(placed, from)),
    leftOut: without.slice(0, LEFT_OUT_NAMED),
    leftOutCounts: countsOf(without.map(({ reason }) => reason.code)),
    notSearched: proposal.notSearched,
    running: running.map(({ experimentId, hypothesisId, placement }) => ({
      experimentId,
      hypothesisId,
      until: lastDay(from, 0, placement.weeks),
    })),
    stages: stages.map(({ id: stageId, name }) => ({
      stageId,
      name,
      taken: (proposal.taken.get(`stage ${stageId}`) ?? none).map((percent) => percent / WHOLE),
    })),
    worth: proposal.worth,
  }
}

function byDates(placed: PlacedTest, from: string): CalendarPlacement {
  const { test, start, weeks, percent, worth, valuePerTrafficWeek, reason } = placed
  return {
    hypothesisId: test.id,
    start: firstDay(from, start),
    end: lastDay(from, start, weeks),
    weeks,
    trafficShare: percent / WHOLE,
    work: test.work,
    owner: test.owner,
    worth,
    valuePerTrafficWeek,
    reason,
  }
}

function countsOf(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

function capacityOf(capacity: CalendarRequest['capacity']): Capacity | null {
  if (capacity === undefined) return null
  if ('total' in capacity) return capacity
  const byOwner = new Map<string, number>()
  for (const { owner, personWeeks } of capacity.byOwner)
    byOwner.set(owner, (byOwner.get(owner) ?? 0) + personWeeks)
  return { byOwner }
}
