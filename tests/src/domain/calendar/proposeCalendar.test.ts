import { describe, expect, it } from 'vitest'
import { proposeCalendar } from '../../../../src/domain/calendar/proposeCalendar.ts'
import { stage, surface, terms, testOf } from './calendarOf.ts'

type Tests = Parameters<typeof proposeCalendar>[0]

const weeksOf = (tests: Tests, limits = terms()) =>
  Object.fromEntries(
    proposeCalendar(tests, limits).placed.map(({ test, start, weeks }) => [test.id, [start, start + weeks]]),
  )

describe('a calendar', () => {
  it('gives a stage to one test after another, the most valuable for its traffic first', () => {
    const tests = [
      testOf('a', { value: 30, lengths: [{ weeks: 3, percent: 100 }] }),
      testOf('b', { value: 20 }),
      testOf('c', { value: 40, lengths: [{ weeks: 2, percent: 100 }] }),
    ]
    // By week of traffic they are worth 10, 20 and 20; of b and c the older comes first.
    const { placed, leftOut } = proposeCalendar(tests, terms())
    expect(placed.map(({ test, start, weeks }) => [test.id, start, weeks])).toEqual([
      ['b', 0, 1],
      ['c', 1, 2],
      ['a', 3, 3],
    ])
    expect(placed.map(({ reason }) => reason)).toEqual([
      { code: 'at_once', params: {} },
      { code: 'after_traffic', params: { name: 'Pay', by: ['b'], count: 1 } },
      { code: 'after_traffic', params: { name: 'Pay', by: ['c'], count: 1 } },
    ])
    expect(placed.map((one) => one.valuePerTrafficWeek)).toEqual([20, 20, 10])
    expect(leftOut).toEqual([])
  })

  it('counts what a test is worth less for each week in which its result comes later', () => {
    const { placed, worth } = proposeCalendar([testOf('a'), testOf('b')], terms({ horizonWeeks: 50 }))
    expect(placed.map((one) => one.worth)).toEqual([100, 98])
    expect(worth).toBe(198)
  })

  it('lets tests share a week of a stage that neither needs wholly', () => {
    const half = { lengths: [{ weeks: 1, percent: 50 }] }
    expect(weeksOf([testOf('a', half), testOf('b', half), testOf('c', half)])).toEqual({
      a: [0, 1],
      b: [0, 1],
      c: [1, 2],
    })
  })

  it('runs a test on fewer people for longer where that ends it sooner', () => {
    const tests = [
      testOf('a', { value: 900, lengths: [{ weeks: 4, percent: 50 }] }),
      testOf('b', {
        lengths: [
          { weeks: 2, percent: 100 },
          { weeks: 4, percent: 50 },
        ],
      }),
    ]
    expect(weeksOf(tests)).toEqual({ a: [0, 4], b: [0, 4] })
  })

  it('keeps tests on one surface apart, though there is traffic for both', () => {
    const onForm = {
      lengths: [{ weeks: 1, percent: 10 }],
      places: [stage('Pay'), surface('the form')],
    }
    const { placed } = proposeCalendar([testOf('a', onForm), testOf('b', onForm)], terms())
    expect(placed.map(({ start }) => start)).toEqual([0, 1])
    expect(placed[1]?.reason).toEqual({
      code: 'after_surface',
      params: { name: 'the form', by: ['a'], count: 1 },
    })
  })

  it('lets tests on one surface run together for different segments, and none of them beside one for everybody', () => {
    const on = (segments: string[] | null) => ({
      places: [stage('Pay', segments), surface('the form', segments)],
    })
    const tests = [
      testOf('a', { ...on(['mobile']), value: 300 }),
      testOf('b', { ...on(['desktop']), value: 200 }),
      testOf('c', on(null)),
    ]
    expect(weeksOf(tests)).toEqual({ a: [0, 1], b: [0, 1], c: [1, 2] })
  })

  it('starts a test once it is built, one after the other where people can do no more', () => {
    const capacity = { total: 2 }
    const elsewhere = (name: string) => ({ places: [stage(name)] })
    const tests = [
      testOf('a', { value: 300, work: 4, ...elsewhere('Find') }),
      testOf('b', { value: 200, work: 2, ...elsewhere('Compare') }),
      testOf('c', { value: 100, work: 40, ...elsewhere('Pay') }),
      testOf('d', { value: 10, work: 0, ...elsewhere('Use') }),
    ]
    const { placed, leftOut } = proposeCalendar(tests, terms({ capacity }))
    // b first: a week of two people is worth more on it (100) than on a (75 a week, for two weeks).
    expect(placed.map(({ test, start, reason }) => [test.id, start, reason.code])).toEqual([
      ['d', 0, 'at_once'],
      ['b', 1, 'after_work'],
      ['a', 3, 'after_work'],
    ])
    expect(leftOut).toEqual([
      { test: tests[2], reason: { code: 'no_capacity', params: { work: 40, owner: null } } },
    ])
  })

  it('counts the time of each owner by itself, and has none of those who are not named', () => {
    const capacity = {
      byOwner: new Map([
        ['Anna', 1],
        ['Boris', 0.5],
      ]),
    }
    const owned = (owner: string | null, place: string) => ({ owner, places: [stage(place)] })
    const tests = [
      testOf('a', owned('Anna', '1')),
      testOf('b', owned('Boris', '2')),
      testOf('c', owned('Carl', '3')),
      testOf('d', owned(null, '4')),
    ]
    const { placed, leftOut } = proposeCalendar(tests, terms({ capacity }))
    expect(placed.map(({ test, start }) => [test.id, start])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect(leftOut.map(({ test, reason }) => [test.id, reason.code])).toEqual([
      ['c', 'no_capacity'],
      ['d', 'no_capacity'],
    ])
  })

  it('takes more of a smaller stage, where the same people are a larger part', () => {
    const both = (changed: object) => ({ places: [stage('Find'), { ...stage('Pay'), fewer: 4 }], ...changed })
    const tests = [
      testOf('a', both({ value: 300, lengths: [{ weeks: 1, percent: 15 }] })),
      testOf('b', both({ value: 100, lengths: [{ weeks: 1, percent: 12 }] })),
      testOf('c', { lengths: [{ weeks: 1, percent: 40 }] }),
    ]
    // 60 and 48 percent of "Pay" are too much for a week; 60 and 40 are not.
    expect(weeksOf(tests)).toEqual({ a: [0, 1], b: [1, 2], c: [0, 1] })
  })

  it('works around the tests that run already, and names them', () => {
    const running = [{ test: testOf('old'), start: 0, weeks: 3, percent: 80 }]
    const { placed } = proposeCalendar([testOf('new')], terms({ running }))
    expect(placed.map(({ test, start, reason }) => [test.id, start, reason])).toEqual([
      ['new', 3, { code: 'after_traffic', params: { name: 'Pay', by: ['old'], count: 1 } }],
    ])
  })

  it('leaves out what does not fit, each with what is in its way', () => {
    const weeks = (n: number) => ({ lengths: [{ weeks: n, percent: 100 }] })
    const pair = {
      pool: 'pair 1',
      kind: 'exclusion' as const,
      name: 'never together',
      segments: null,
      fewer: 1,
    }
    const tests = [
      testOf('a', { value: 900, ...weeks(4), places: [stage('Pay'), pair] }),
      testOf('b', weeks(1)),
      testOf('c', weeks(5)),
      testOf('d', { ...weeks(1), places: [stage('Use'), pair] }),
    ]
    const { placed, leftOut } = proposeCalendar(tests, terms({ weeks: 4 }))
    expect(placed.map(({ test }) => test.id)).toEqual(['a'])
    expect(leftOut.map(({ test, reason }) => [test.id, reason])).toEqual([
      ['b', { code: 'no_traffic', params: { name: 'Pay', by: ['a'], count: 1 } }],
      ['d', { code: 'excluded_by', params: { name: 'never together', by: ['a'], count: 1 } }],
      ['c', { code: 'too_long', params: { weeks: 5 } }],
    ])
  })

  it('names five of those that are in the way, the first started first, and says how many there are', () => {
    const half = { lengths: [{ weeks: 1, percent: 50 }] }
    const tests = Array.from({ length: 8 }, (_, i) => testOf(`hyp_${8 - i}`, { ...half, value: 100 - i }))
    const [reason] = [...tests, testOf('last', { value: 1, lengths: [{ weeks: 4, percent: 100 }] })].flatMap(
      (_, i, all) =>
        i > 0 ? [] : proposeCalendar(all, terms({ weeks: 4 })).leftOut.map((one) => one.reason),
    )
    expect(reason).toEqual({
      code: 'no_traffic',
      params: { name: 'Pay', by: ['hyp_7', 'hyp_8', 'hyp_5', 'hyp_6', 'hyp_3'], count: 8 },
    })
  })

  it('takes two tests for one where both are worth more, though the one is best for its traffic', () => {
    const weeks = (n: number) => ({ lengths: [{ weeks: n, percent: 100 }] })
    const tests = [
      testOf('a', { value: 40, ...weeks(3) }),
      testOf('b', { value: 26, ...weeks(2) }),
      testOf('c', { value: 25, ...weeks(2) }),
    ]
    expect(Object.keys(weeksOf(tests, terms({ weeks: 4 }))).toSorted()).toEqual(['b', 'c'])
  })

  it('is empty where there is nothing to place', () => {
    expect(proposeCalendar([], terms())).toEqual({
      placed: [],
      leftOut: [],
      notSearched: 0,
      worth: 0,
      taken: new Map(),
    })
  })
})
