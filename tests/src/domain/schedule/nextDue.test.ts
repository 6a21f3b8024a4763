import { describe, expect, test } from 'vitest'
import { channelSchedule } from '../../../../src/domain/schedule/channelSchedule.ts'
import { latestPeriod } from '../../../../src/domain/schedule/latestPeriod.ts'
import { nextDue } from '../../../../src/domain/schedule/nextDue.ts'

const next = (schedule: string, timeZone: string, now: string) => {
  const turns = channelSchedule(schedule)
  if (turns === null) throw new Error('It has no turns')
  return nextDue(turns, timeZone, new Date(now)).toISOString()
}

describe('the next turn of a schedule', () => {
  test.each([
    ['daily 09:00', 'UTC', '2026-11-21T08:59:59.000Z', '2026-11-21T09:00:00.000Z'],
    ['daily 09:00', 'UTC', '2026-11-21T09:00:00.000Z', '2026-11-22T09:00:00.000Z'],
    ['weekly mon 09:00', 'Europe/Moscow', '2026-11-21T12:00:00.000Z', '2026-11-23T06:00:00.000Z'],
    ['weekly mon 09:00', 'Europe/Moscow', '2026-11-23T06:00:00.000Z', '2026-11-30T06:00:00.000Z'],
    // The clocks leap from 02:00 to 03:00 on 29 March.
    ['daily 02:30', 'Europe/Berlin', '2026-03-28T12:00:00.000Z', '2026-03-29T01:00:00.000Z'],
    ['daily 00:10', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', '2026-03-28T23:10:00.000Z'],
    // They show 02:30 twice on 25 October; the first time counts.
    ['daily 02:30', 'Europe/Berlin', '2026-10-24T22:00:00.000Z', '2026-10-25T00:30:00.000Z'],
    ['daily 02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z'],
  ])('%s in %s, asked at %s, is at %s', (schedule, timeZone, now, due) => {
    expect(next(schedule, timeZone, now)).toBe(due)
  })

  test('is the one that the job finds due at that instant, and not a moment before', () => {
    const turns = { every: 'week', on: 'sun', at: '02:30' } as const
    let now = new Date('2026-02-01T00:00:00Z')
    for (let i = 0; i < 45; i += 1) {
      const due = nextDue(turns, 'America/New_York', now)
      expect(latestPeriod(turns, 'America/New_York', due).due).toEqual(due)
      expect(latestPeriod(turns, 'America/New_York', new Date(due.getTime() - 1)).due).not.toEqual(due)
      expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(8 * 24 * 3_600_000)
      now = due
    }
  })
})
