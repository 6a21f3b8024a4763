import { describe, expect, it } from 'vitest'
import { standingOf } from '../../../../src/domain/calendar/standing.ts'

describe('how a placement stands against the plan', () => {
  it('is open until its first week is over', () => {
    const on = (today: string) => standingOf('2026-11-02', null, today)
    expect([on('2026-10-01'), on('2026-11-02'), on('2026-11-08'), on('2026-11-09')]).toEqual([
      'awaited',
      'awaited',
      'awaited',
      'not_started',
    ])
  })

  it('is on plan where the test has started on any day of that week', () => {
    const late = [-1, 0, 6, 7].map((startDaysLate) =>
      standingOf('2026-11-02', { startDaysLate }, '2027-01-01'),
    )
    expect(late).toEqual(['early', 'on_plan', 'on_plan', 'late'])
  })
})
