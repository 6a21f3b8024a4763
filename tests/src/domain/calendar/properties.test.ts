import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarTest, type Placement, takes } from '../../../../src/domain/calendar/calendarTest.ts'
import { fillInOrder } from '../../../../src/domain/calendar/fillInOrder.ts'
import { byAge, byValue, byValuePerTraffic } from '../../../../src/domain/calendar/orders.ts'
import { proposeCalendar } from '../../../../src/domain/calendar/proposeCalendar.ts'
import { type CalendarTerms, totalWorth } from '../../../../src/domain/calendar/schedule.ts'
import { stage, surface, testOf } from './calendarOf.ts'

const segments = fc.constantFrom(null, ['mobile'], ['desktop'], ['mobile', 'desktop'])
const anyTest = fc.record({
  value: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
  weeks: fc.integer({ min: 1, max: 8 }),
  percent: fc.integer({ min: 1, max: 100 }),
  stages: fc.uniqueArray(fc.constantFrom('Find', 'Compare', 'Pay'), { minLength: 1, maxLength: 2 }),
  page: fc.constantFrom('list', 'form', 'cart'),
  segments,
  work: fc.constantFrom(0, 0.5, 1, 2.5, 6),
  owner: fc.constantFrom(null, 'Anna', 'Boris'),
})

const backlog = fc.array(anyTest, { maxLength: 14 }).map((drawn) =>
  drawn.map(({ weeks, percent, stages, page, segments, ...rest }, i) => {
    const lengths = [{ weeks, percent }]
    if (percent > 1) lengths.push({ weeks: weeks * 2, percent: Math.ceil(percent / 2) })
    const places = [
      ...stages.map((name, n) => ({ ...stage(name, segments), fewer: 1 + 1.3 * n })),
      surface(page, segments),
    ]
    return testOf(`hyp_${String(i).padStart(2, '0')}`, { ...rest, lengths, places })
  }),
)

const anyTerms = fc.record({
  weeks: fc.integer({ min: 1, max: 16 }),
  horizonWeeks: fc.constantFrom(13, 52),
  capacity: fc.constantFrom<CalendarTerms['capacity']>(
    null,
    { total: 1 },
    { total: 2.5 },
    {
      byOwner: new Map([
        ['Anna', 1],
        ['Boris', 0.5],
      ]),
    },
  ),
  running: fc.constantFrom<Placement[]>(
    [],
    [{ test: testOf('old', { places: [stage('Pay'), surface('form')] }), start: 0, weeks: 1, percent: 60 }],
  ),
})

const runsIn = (week: number) => (placed: Placement) =>
  placed.start <= week && week < placed.start + placed.weeks

/** What one segment sees of a pool in a week: the tests for it and those for everybody. */
function seen(placements: readonly Placement[], pool: string, segment: string): number {
  return placements.reduce((sum, { test, percent }) => {
    const place = test.places.find((one) => one.pool === pool)
    if (place === undefined || !(place.segments === null || place.segments.includes(segment))) return sum
    return sum + takes(place, percent)
  }, 0)
}

const hold = (check: (tests: CalendarTest[], terms: CalendarTerms) => void) =>
  fc.assert(fc.property(backlog, anyTerms, check), { numRuns: 150 })

describe('every calendar', () => {
  it('gives each person of each stage to no more than is whole, and each surface to one test at a time', () => {
    hold((tests, terms) => {
      const { placed } = proposeCalendar(tests, terms)
      const all: Placement[] = [...terms.running, ...placed]
      const pools = new Set(all.flatMap(({ test }) => test.places.map(({ pool }) => pool)))
      for (let week = 0; week < terms.weeks; week += 1)
        for (const pool of pools)
          for (const segment of ['mobile', 'desktop', 'tablet'])
            expect(seen(all.filter(runsIn(week)), pool, segment)).toBeLessThanOrEqual(100)
    })
  })

  it('starts nothing that people could not have built by then', () => {
    hold((tests, terms) => {
      const { capacity } = terms
      if (capacity === null) return
      const { placed } = proposeCalendar(tests, terms)
      const accounts: [number, (test: CalendarTest) => boolean][] =
        'total' in capacity
          ? [[capacity.total, () => true]]
          : [...capacity.byOwner].map(([owner, rate]) => [rate, (test) => test.owner === owner])
      for (let week = 0; week < terms.weeks; week += 1)
        for (const [rate, counts] of accounts) {
          const due = placed.filter(({ test, start }) => start <= week && counts(test))
          const work = due.reduce((sum, { test }) => sum + test.work, 0)
          if (work > 0 && due.some(({ start, test }) => start === week && test.work > 0))
            expect(work).toBeLessThanOrEqual(rate * week + 1e-6)
        }
    })
  })

  it('holds each test once, in its weeks, or says why it does not', () => {
    hold((tests, terms) => {
      const { placed, leftOut } = proposeCalendar(tests, terms)
      const ids = [...placed, ...leftOut].map(({ test }) => test.id)
      expect(ids.toSorted()).toEqual(tests.map(({ id }) => id).toSorted())
      for (const { test, start, weeks, percent } of placed) {
        expect(test.lengths).toContainEqual({ weeks, percent })
        expect(start).toBeGreaterThanOrEqual(0)
        expect(start + weeks).toBeLessThanOrEqual(terms.weeks)
      }
    })
  })

  it('is the same in whatever order the tests come', () => {
    hold((tests, terms) => {
      expect(proposeCalendar(tests.toReversed(), terms)).toEqual(proposeCalendar(tests, terms))
    })
  })

  it('is worth at least as much as one filled by value for the traffic, by value, or by age', () => {
    hold((tests, terms) => {
      const { worth } = proposeCalendar(tests, terms)
      for (const order of [byValuePerTraffic, byValue, byAge]) {
        const plain = fillInOrder(tests.toSorted(order), terms).placements
        expect(worth).toBeGreaterThanOrEqual(totalWorth(plain, terms) * (1 - 1e-9))
      }
    })
  })

  it('is worth a multiple where money is counted in a smaller coin', () => {
    hold((tests, terms) => {
      const cents = tests.map((test) => ({ ...test, value: test.value * 128 }))
      const [inEuros, inCents] = [proposeCalendar(tests, terms), proposeCalendar(cents, terms)]
      const weeks = ({ placed }: typeof inEuros) => placed.map(({ test, start }) => [test.id, start])
      expect(weeks(inCents)).toEqual(weeks(inEuros))
    })
  })

  it('says of a test that stands later what is there before it, or that it had to be built', () => {
    hold((tests, terms) => {
      const { placed } = proposeCalendar(tests, terms)
      const all: Placement[] = [...terms.running, ...placed]
      for (const { test, start, weeks, reason } of placed) {
        if (start === 0) expect(reason.code).toBe('at_once')
        else if ('by' in reason.params) {
          const before = all.filter(
            (other) => other.start < start + weeks - 1 && start - 1 < other.start + other.weeks,
          )
          expect(before.map((other) => other.test.id)).toEqual(expect.arrayContaining(reason.params.by))
          expect(reason.params.by.length).toBeGreaterThan(0)
        } else {
          expect(reason.code).toBe('after_work')
          expect(terms.capacity).not.toBeNull()
          expect(test.work).toBeGreaterThan(0)
        }
      }
    })
  })
})
