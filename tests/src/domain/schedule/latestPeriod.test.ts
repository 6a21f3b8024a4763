import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latestPeriod } from '../../../../src/domain/schedule/latestPeriod.ts'
import type { Schedule } from '../../../../src/domain/schedule/schedule.ts'

const minute = 60_000
const day = 24 * 60 * minute
const daily = (at: string): Schedule => ({ every: 'day', at })
const weekly = (on: 'mon' | 'fri' | 'sun', at: string): Schedule => ({ every: 'week', on, at })

/** The latest turn at an instant, as `key @ instant`. */
function at(schedule: Schedule, timeZone: string, now: string): string {
  const { key, due } = latestPeriod(schedule, timeZone, new Date(now))
  return `${key} @ ${due.toISOString().slice(0, 19)}Z`
}

/** The calendar date of an instant, by another way than the one that is tested. */
const dateIn = (timeZone: string, instant: number) => new Date(instant).toLocaleDateString('sv', { timeZone })

describe('every n minutes', () => {
  test('the turn began at a multiple of them, in any zone', () => {
    const five: Schedule = { every: 'minutes', minutes: 5 }
    for (const zone of ['UTC', 'Asia/Kolkata', 'Australia/Lord_Howe'])
      expect(at(five, zone, '2026-11-21T12:04:59.999Z')).toBe('2026-11-21T12:00Z @ 2026-11-21T12:00:00Z')
    expect(at(five, 'UTC', '2026-11-21T12:05:00Z')).toBe('2026-11-21T12:05Z @ 2026-11-21T12:05:00Z')
  })
})

describe('daily', () => {
  test('the turn is that of the date on the clocks of the zone', () => {
    expect(at(daily('09:00'), 'Asia/Kolkata', '2026-11-21T03:29:59Z')).toBe(
      '2026-11-20 @ 2026-11-20T03:30:00Z',
    )
    expect(at(daily('09:00'), 'Asia/Kolkata', '2026-11-21T03:30:00Z')).toBe(
      '2026-11-21 @ 2026-11-21T03:30:00Z',
    )
  })

  test.each([
    ['Europe/Berlin', '02:30', '2026-03-29', '2026-03-29T01:00:00Z'],
    ['America/New_York', '02:30', '2026-03-08', '2026-03-08T07:00:00Z'],
    ['Australia/Lord_Howe', '02:15', '2026-10-04', '2026-10-03T15:30:00Z'],
    ['America/Sao_Paulo', '00:00', '2018-11-04', '2018-11-04T03:00:00Z'],
  ])('in %s the %s that spring leaves out on %s is due at the change', (zone, time, date, change) => {
    expect(at(daily(time), zone, change)).toBe(`${date} @ ${change}`)
    const before = latestPeriod(daily(time), zone, new Date(Date.parse(change) - 1))
    expect(before.key).toBe(dateIn('UTC', Date.parse(date) - day))
  })

  test.each([
    ['Europe/Berlin', '02:30', '2026-10-25', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    ['America/New_York', '01:30', '2026-11-01', '2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'],
    ['Australia/Lord_Howe', '01:45', '2026-04-05', '2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z'],
    ['America/Sao_Paulo', '23:30', '2018-02-17', '2018-02-18T01:30:00Z', '2018-02-18T02:30:00Z'],
  ])(
    'in %s the %s that autumn repeats on %s is due once, the first time',
    (zone, time, date, first, second) => {
      for (const now of [first, second]) expect(at(daily(time), zone, now)).toBe(`${date} @ ${first}`)
    },
  )

  test('a turn stays the latest when the clocks are put back over midnight', () => {
    const midnight = daily('00:00')
    const turn = '2010-11-07 @ 2010-11-07T02:30:00Z'
    expect(at(midnight, 'America/St_Johns', '2010-11-07T02:30:00Z')).toBe(turn)
    // From 00:01 it is 23:01 on the day before.
    expect(dateIn('America/St_Johns', Date.parse('2010-11-07T02:45:00Z'))).toBe('2010-11-06')
    expect(at(midnight, 'America/St_Johns', '2010-11-07T02:45:00Z')).toBe(turn)
  })

  test('a date that a zone left out has no turn', () => {
    expect(at(daily('09:00'), 'Pacific/Apia', '2011-12-30T18:59:59Z')).toBe(
      '2011-12-29 @ 2011-12-29T19:00:00Z',
    )
    expect(at(daily('09:00'), 'Pacific/Apia', '2011-12-30T19:00:00Z')).toBe(
      '2011-12-31 @ 2011-12-30T19:00:00Z',
    )
  })
})

describe('weekly', () => {
  test('the turn lasts until the same weekday and time, whatever the clocks do between', () => {
    const mondays = weekly('mon', '09:00')
    expect(at(mondays, 'Europe/Berlin', '2026-10-26T07:59:59Z')).toBe('2026-10-19 @ 2026-10-19T07:00:00Z')
    expect(at(mondays, 'Europe/Berlin', '2026-10-26T08:00:00Z')).toBe('2026-10-26 @ 2026-10-26T08:00:00Z')
    expect(at(weekly('sun', '02:30'), 'Europe/Berlin', '2026-04-04T12:00:00Z')).toBe(
      '2026-03-29 @ 2026-03-29T01:00:00Z',
    )
  })

  test('a turn on a date that a zone left out is due when the next one begins', () => {
    const fridays = weekly('fri', '09:00')
    expect(at(fridays, 'Pacific/Apia', '2011-12-30T09:59:59Z')).toBe('2011-12-23 @ 2011-12-23T19:00:00Z')
    expect(at(fridays, 'Pacific/Apia', '2011-12-30T10:00:00Z')).toBe('2011-12-30 @ 2011-12-30T10:00:00Z')
  })
})

const around: [zone: string, change: string][] = [
  ['Europe/Berlin', '2026-03-29T01:00:00Z'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z'],
  ['America/New_York', '2026-03-08T07:00:00Z'],
  ['America/New_York', '2026-11-01T06:00:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ['Asia/Kolkata', '2026-06-01T00:00:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ['Pacific/Apia', '2020-09-26T14:00:00Z'],
  ['Pacific/Apia', '2021-04-03T14:00:00Z'],
  ['America/Sao_Paulo', '2018-02-18T02:00:00Z'],
  ['America/St_Johns', '2010-11-07T02:31:00Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00:00Z'],
]
const time = integer({ min: 0, max: 24 * 60 - 1 }).map(
  (m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`,
)

/** The turns that one learns of who asks every 20 minutes of a span. */
function turns(schedule: Schedule, timeZone: string, from: number, to: number, step = 20 * minute) {
  const seen: { key: string; due: number }[] = []
  for (let now = from; now <= to; now += step) {
    const { key, due } = latestPeriod(schedule, timeZone, new Date(now))
    expect(due.getTime()).toBeLessThanOrEqual(now)
    if (seen.at(-1)?.key !== key) seen.push({ key, due: due.getTime() })
  }
  return seen
}

describe('around a change of the clocks', () => {
  test('every date that the clocks show has exactly one daily turn, in order', () => {
    assert(
      property(constantFrom(...around), time, ([zone, change], hhmm) => {
        const [from, to] = [Date.parse(change) - 2 * day, Date.parse(change) + 2 * day]
        const dates = new Set<string>()
        for (let now = from; now <= to; now += 30 * minute) dates.add(dateIn(zone, now))
        const expected = [...dates].sort().slice(1, -1)
        const keys = turns(daily(hhmm), zone, from, to).map(({ key }) => key)
        expect(keys).toEqual([...new Set(keys)].sort())
        expect(keys).toEqual(expect.arrayContaining(expected))
        expect(keys.every((key) => dates.has(key) || key < (expected[0] ?? ''))).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('who asks often learns of a turn as soon as it is due, and once', () => {
    assert(
      property(constantFrom(...around), time, ([zone, change], hhmm) => {
        const start = Date.parse(change) - day
        const [, ...later] = turns(daily(hhmm), zone, start, start + 2 * day)
        for (const { key, due } of later) {
          expect(latestPeriod(daily(hhmm), zone, new Date(due)).key).toBe(key)
          expect(latestPeriod(daily(hhmm), zone, new Date(due - 1)).key < key).toBe(true)
        }
        expect(later.length).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })

  test('every week has exactly one weekly turn, seven dates after the one before', () => {
    assert(
      property(constantFrom(...around), time, ([zone, change], hhmm) => {
        const start = Date.parse(change) - 15 * day
        const found = turns(weekly('mon', hhmm), zone, start, start + 30 * day, 60 * minute)
        for (const [i, { key }] of found.entries()) {
          const next = found[i + 1]
          if (next) expect(Date.parse(next.key) - Date.parse(key)).toBe(7 * day)
        }
        expect(found.length).toBeGreaterThanOrEqual(4)
      }),
      { numRuns: 20 },
    )
  })
})

test('on an ordinary day of any year the clocks show the time of the turn when it is due', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  assert(
    property(
      constantFrom(...zones),
      integer({ min: Date.parse('1990-01-01'), max: Date.parse('2037-01-01') }),
      time,
      (zone, now, hhmm) => {
        const { key, due } = latestPeriod(daily(hhmm), zone, new Date(now))
        expect(due.getTime()).toBeLessThanOrEqual(now)
        expect(now - due.getTime()).toBeLessThanOrEqual(day * 2 + 60 * minute)
        const shown = due.toLocaleString('sv', { timeZone: zone })
        // A time that the clocks leap over is due later on the clocks, never earlier.
        expect(shown.slice(0, 16) >= `${key} ${hhmm}`).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})
