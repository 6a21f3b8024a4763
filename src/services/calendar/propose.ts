import type { Deps } from '../../deps.ts'
import type { CalendarPlacement, CalendarProposal } from '../../domain/calendar/calendarProposal.ts'
import { WHOLE } from '../../domain/calendar/calendarTest.ts'
import { type PlacedTest, proposeCalendar } from '../../domain/calendar/proposeCalendar.ts'
import type { CalendarRequest } from '../../domain/calendar/request.ts'
import { firstDay, lastDay } from '../../domain/calendar/weekDates.ts'
import type { Capacity } from '../../domain/calendar/workload.ts'
import { readTests } from './tests.ts'

/** Proposes which hypotheses of a map to test in which weeks. The same map and request give the same proposal. */
export async function proposeFor(
  deps: Deps,
  mapId: string,
  request: CalendarRequest,
): Promise<CalendarProposal> {
  const { from, weeks } = request
  const { framework, settings, stages, tests, running, leftOut } = await readTests(deps, mapId, request)
  const proposal = proposeCalendar(tests, {
    weeks,
    horizonWeeks: settings.horizonWeeks,
    capacity: capacityOf(request),
    running: running.map(({ placement }) => placement),
  })
  const none = new Array<number>(weeks).fill(0)
  return {
    from,
    until: lastDay(from, 0, weeks),
    framework,
    placements: proposal.placed.map((placed) => byDates(placed, from)),
    leftOut: [
      ...proposal.leftOut.map(({ test, reason }) => ({ hypothesisId: test.id, reason })),
      ...leftOut.toSorted((a, b) => (a.hypothesisId < b.hypothesisId ? -1 : 1)),
    ],
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

function capacityOf({ capacity }: CalendarRequest): Capacity | null {
  if (capacity === undefined) return null
  if ('total' in capacity) return capacity
  const byOwner = new Map<string, number>()
  for (const { owner, personWeeks } of capacity.byOwner)
    byOwner.set(owner, (byOwner.get(owner) ?? 0) + personWeeks)
  return { byOwner }
}
