import { describe, expect, it } from 'vitest'
import type { CalendarProposal } from '../../../../src/domain/calendar/calendarProposal.ts'
import { firstDay, lastDay } from '../../../../src/domain/calendar/weekDates.ts'
import { whatHappened } from '../../../../src/domain/calendar/whatHappened.ts'

const placement = (
  hypothesisId: string,
  week: number,
  weeks: number,
): CalendarProposal['placements'][number] => ({
  hypothesisId,
  start: firstDay('2026-11-02', week),
  end: lastDay('2026-11-02', week, weeks),
  weeks,
  trafficShare: 1,
  work: 1,
  owner: null,
  worth: 1,
  valuePerTrafficWeek: 1,
  reason: { code: 'at_once', params: {} },
})

const plan = {
  from: '2026-11-02',
  until: '2026-11-29',
  placements: [placement('hyp_a', 0, 2), placement('hyp_b', 2, 2)],
  running: [{ experimentId: 'exp_old', hypothesisId: 'hyp_old', until: '2026-11-08' }],
}

const started = (
  experimentId: string,
  hypothesisId: string,
  startDate: string,
  stopDate: string | null = null,
) => ({
  experimentId,
  hypothesisId,
  status: stopDate === null ? ('running' as const) : ('stopped' as const),
  startDate,
  stopDate,
})

describe('what became of a calendar', () => {
  it('is for each placement the first test of its hypothesis, with the days that it is late', () => {
    const { actual, unplanned } = whatHappened(
      plan,
      [
        started('exp_1', 'hyp_a', '2026-11-04', '2026-11-20'),
        started('exp_2', 'hyp_b', '2026-11-15'),
        started('exp_3', 'hyp_a', '2026-11-21'),
      ],
      '2026-10-30',
    )
    // Planned: 2 to 15 November, and 16 to 29 November.
    expect(Object.fromEntries(actual)).toEqual({
      hyp_a: {
        experimentId: 'exp_1',
        status: 'stopped',
        start: '2026-11-04',
        startDaysLate: 2,
        end: '2026-11-20',
        endDaysLate: 5,
      },
      hyp_b: {
        experimentId: 'exp_2',
        status: 'running',
        start: '2026-11-15',
        startDaysLate: -1,
        end: null,
        endDaysLate: null,
      },
    })
    expect(unplanned).toEqual([
      { experimentId: 'exp_3', hypothesisId: 'hyp_a', start: '2026-11-21', end: null },
    ])
  })

  it('names what was tested in its weeks without being in it, but not what ran already or came after', () => {
    const { actual, unplanned } = whatHappened(
      plan,
      [
        started('exp_0', 'hyp_a', '2026-09-01', '2026-09-20'),
        started('exp_old', 'hyp_old', '2026-10-31'),
        started('exp_4', 'hyp_c', '2026-11-29'),
        started('exp_5', 'hyp_d', '2026-11-30'),
      ],
      '2026-10-30',
    )
    expect(actual.size).toBe(0)
    expect(unplanned.map(({ experimentId }) => experimentId)).toEqual(['exp_4'])
  })

  it('takes a test from before its first day where the calendar was made still earlier', () => {
    const early = [started('exp_1', 'hyp_b', '2026-10-31')]
    expect(whatHappened(plan, early, '2026-10-30').actual.get('hyp_b')?.startDaysLate).toBe(-16)
    expect(whatHappened(plan, early, '2026-10-31').actual.get('hyp_b')?.startDaysLate).toBe(-16)
    expect(whatHappened(plan, early, '2026-11-10').actual.size).toBe(0)
  })
})
