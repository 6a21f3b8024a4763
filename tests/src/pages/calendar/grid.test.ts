import { describe, expect, test } from 'vitest'
import { dictionary } from '../../../../src/locales/dictionary.ts'
import { apartOf, askedOf, nextMonday } from '../../../../src/pages/calendar/asked.ts'
import { monthsOf, shadeOf, spanOf, weeksOf } from '../../../../src/pages/calendar/grid.ts'
import { stagesOf } from '../../../../src/pages/calendar/stagesOf.ts'

const from = '2026-11-23'

describe('the weeks of a calendar', () => {
  test('are counted off before, in and after a bar', () => {
    expect(spanOf({ start: '2026-11-23', end: '2026-11-29' }, from, 4)).toEqual({
      before: 0,
      taken: 1,
      after: 3,
    })
    expect(spanOf({ start: '2026-11-30', end: '2026-12-13' }, from, 4)).toEqual({
      before: 1,
      taken: 2,
      after: 1,
    })
  })

  test('are cut off where a bar began before them or ends after them, and none where it lies outside', () => {
    expect(spanOf({ start: '2026-10-01', end: '2027-02-01' }, from, 4)).toEqual({
      before: 0,
      taken: 4,
      after: 0,
    })
    expect(spanOf({ start: '2026-10-01', end: '2026-11-22' }, from, 4)).toBeNull()
    expect(spanOf({ start: '2026-12-21', end: '2026-12-27' }, from, 4)).toBeNull()
  })

  test('stand below the months in which they begin', () => {
    expect(monthsOf(weeksOf('2026-11-23', 7))).toEqual([
      { month: '2026-11', weeks: 2 },
      { month: '2026-12', weeks: 4 },
      { month: '2027-01', weeks: 1 },
    ])
  })

  test('are shaded by how full they are', () => {
    expect([0, 0.1, 0.25, 0.6, 1].map(shadeOf)).toEqual([0, 1, 2, 3, 4])
  })
})

describe('what is asked of a calendar', () => {
  const reader = { t: dictionary('en'), locale: 'en' as const }

  test('begins on the next Monday and asks nothing before the form was sent', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-24'].map(nextMonday)).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-30',
    ])
    expect(askedOf({}, '2026-11-21', reader)).toMatchObject({
      request: null,
      form: { values: { from }, faults: [] },
    })
  })

  test('keeps at least two marked tests apart, and has a capacity only where one is typed', () => {
    const query = { from, weeks: '8', capacity: '', method: 'fixed', 'apart-hyp_a': '1' }
    expect(askedOf(query, from, reader).request).toEqual({ from, weeks: 8, method: 'fixed' })
    const two = { ...query, capacity: '1.5', 'apart-hyp_b': '1' }
    expect(apartOf(two)).toEqual(['hyp_a', 'hyp_b'])
    expect(askedOf(two, from, reader).request).toMatchObject({
      capacity: { total: 1.5 },
      exclusions: [['hyp_a', 'hyp_b']],
    })
  })

  test('says what cannot be planned, and keeps what was typed', () => {
    const { request, form } = askedOf({ from, weeks: '200', capacity: '-1', method: 'fixed' }, from, reader)
    expect(request).toBeNull()
    expect(form.values).toMatchObject({ weeks: '200', capacity: '-1' })
    expect(form.faults.map(({ field }) => field).sort()).toEqual(['capacity', 'weeks'])
  })
})

describe('the stages of a calendar', () => {
  const row = (hypothesisId: string) => ({ hypothesisId, change: '', note: '', bars: [] })
  const stages = ['first', 'second', 'idle'].map((stageId) => ({ stageId, name: stageId, taken: [0, 0] }))

  test('hold each test once, at the first of its stages; those without a test are left out', () => {
    const found = stagesOf(
      stages,
      [row('both'), row('late'), row('lost')],
      new Map([
        ['both', ['first', 'second']],
        ['late', ['archived', 'second']],
      ]),
      'none',
    )
    expect(found.map(({ name, rows }) => [name, rows.map(({ hypothesisId }) => hypothesisId)])).toEqual([
      ['first', ['both']],
      ['second', ['late']],
      ['none', ['lost']],
    ])
  })
})
