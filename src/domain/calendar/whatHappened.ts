import type { CalendarProposal } from './calendarProposal.ts'
import { daysTo } from './weekDates.ts'

/** A test that was started, whenever that was. */
interface StartedTest {
  experimentId: string
  hypothesisId: string
  status: 'draft' | 'running' | 'stopped'
  startDate: string | null
  stopDate: string | null
}

/** What became of a planned test; days above 0 are too late, below 0 early. */
export interface Actual {
  experimentId: string
  status: 'running' | 'stopped'
  start: string
  startDaysLate: number
  /** Null while it runs. */
  end: string | null
  endDaysLate: number | null
}

interface Unplanned {
  experimentId: string
  hypothesisId: string
  start: string
  end: string | null
}

/**
 * A calendar beside what happened: for each placement the first test of its hypothesis that was started since the calendar began, and
 * the tests of its weeks that it did not have.
 *
 * @param started tests of its map, the first started first
 * @param since the day from which on tests may be the planned ones: that on which it was made, or its first where that is earlier
 */
export function whatHappened(
  { from, until, placements, running }: Pick<CalendarProposal, 'from' | 'until' | 'placements' | 'running'>,
  started: readonly StartedTest[],
  since: string,
): { actual: Map<string, Actual>; unplanned: Unplanned[] } {
  const earliest = since < from ? since : from
  const known = new Set(running.map(({ experimentId }) => experimentId))
  const planned = new Map(placements.map((placement) => [placement.hypothesisId, placement]))
  const actual = new Map<string, Actual>()
  const unplanned: Unplanned[] = []
  for (const { experimentId, hypothesisId, status, startDate: start, stopDate: end } of started) {
    if (start === null || start < earliest || known.has(experimentId)) continue
    const placement = planned.get(hypothesisId)
    if (placement === undefined || actual.has(hypothesisId)) {
      if (start <= until) unplanned.push({ experimentId, hypothesisId, start, end })
      continue
    }
    actual.set(hypothesisId, {
      experimentId,
      status: status === 'stopped' ? 'stopped' : 'running',
      start,
      startDaysLate: daysTo(placement.start, start),
      end,
      endDaysLate: end === null ? null : daysTo(placement.end, end),
    })
  }
  return { actual, unplanned }
}
