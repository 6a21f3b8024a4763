import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addUnit } from '../../../../../src/importers/results/perUser/addUnit.ts'
import { perUserTable } from '../../../../../src/importers/results/perUser.ts'
import { type Arm, mergeArms } from '../../../../../src/stats/arm.ts'
import { bytesOf, experiment, readFile, summaryOf } from '../tableFiles.ts'

interface User {
  date: string
  variant: string
  y: number
  d: number
  x: number
}

const amount = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(3))),
  fc.integer({ min: 0, max: 9 }).map((value) => 1_000_000 + value),
)
const user = fc.record<User>({
  date: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03'),
  variant: fc.constantFrom('control', 'new'),
  y: amount,
  d: amount,
  x: amount,
})
const users = fc.array(user, { minLength: 1, maxLength: 60 })

const bytes = (rows: readonly User[]) =>
  bytesOf(
    'date,variant,y,d,x',
    ...rows.map(({ date, variant, y, d, x }) => [date, variant, y, d, x].join(',')),
  )

/** Means and products of deviations, as their definitions have them. */
function naive(rows: readonly User[]) {
  const n = rows.length
  const mean = (of: (row: User) => number) => rows.reduce((sum, row) => sum + of(row), 0) / n
  const product = (a: keyof User & ('y' | 'd' | 'x'), b: keyof User & ('y' | 'd' | 'x')) => {
    const [meanA, meanB] = [mean((row) => row[a]), mean((row) => row[b])]
    return n < 2 ? 0 : rows.reduce((sum, row) => sum + (row[a] - meanA) * (row[b] - meanB), 0) / (n - 1)
  }
  return {
    n,
    mean: mean((row) => row.y),
    variance: product('y', 'y'),
    denominatorMean: mean((row) => row.d),
    denominatorVariance: product('d', 'd'),
    covariance: product('y', 'd'),
    covariateMean: mean((row) => row.x),
    covariateVariance: product('x', 'x'),
    covariateCovariance: product('y', 'x'),
    covariateDenominatorCovariance: product('d', 'x'),
  }
}

function expectClose(got: Record<string, unknown> | undefined, expected: Record<string, number>): void {
  expect(Object.keys(got ?? {})).toEqual(Object.keys(expected))
  for (const [field, value] of Object.entries(expected)) {
    // Beside the amounts that were drawn, whose squares reach 1e12, what rounding leaves is nothing.
    const scale = field.toLowerCase().includes('variance') ? 1e12 : 1e6
    expect(Math.abs(Number(got?.[field]) - value), field).toBeLessThanOrEqual(1e-11 * scale)
  }
}

const target = experiment({ rate: 'ratio' })
const mapping = { metrics: { rate: { column: 'y', denominator: 'd', covariate: 'x' } } }

describe('the reduction of a file', () => {
  test('is what the definitions give, for every variant and date', () => {
    fc.assert(
      fc.property(users, (rows) => {
        const read = readFile(perUserTable, bytes(rows), target, mapping)
        expect(read.faults).toEqual([])
        const places = new Set(rows.map(({ date, variant }) => `${date} ${variant}`))
        expect(read.rows).toHaveLength(places.size)
        for (const place of places) {
          const own = rows.filter(({ date, variant }) => `${date} ${variant}` === place)
          const [date = '', variant = ''] = place.split(' ')
          expectClose(summaryOf(read, variant, 'rate', date), naive(own))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is the same wherever the bytes are cut', () => {
    fc.assert(
      fc.property(
        users,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        (rows, sizes) => {
          const file = bytes(rows)
          expect(readFile(perUserTable, file, target, mapping, sizes)).toEqual(
            readFile(perUserTable, file, target, mapping),
          )
        },
      ),
      { numRuns: 200 },
    )
  })

  test('is the same wherever a file of several pieces is cut', () => {
    const rows = Array.from({ length: 12_000 }, (_, i): User => {
      const variant = i % 3 === 0 ? 'new' : 'control'
      return { date: '2026-11-02', variant, y: (i * 37) % 1000, d: i % 7, x: (i * 11) % 50 }
    })
    const file = bytes(rows)
    const whole = readFile(perUserTable, file, target, mapping, [file.length])
    expect(whole.understood).toBe(12_000)
    expect(readFile(perUserTable, file, target, mapping, [1009, 4096, 70_001])).toEqual(whole)
  })

  test('winsorized is what capping the values and then reducing gives, whatever lies in the tail', () => {
    fc.assert(
      fc.property(users, fc.double({ min: 0.5, max: 1, noNaN: true }), (rows, winsorize) => {
        const read = readFile(perUserTable, bytes(rows), target, {
          metrics: { rate: { ...mapping.metrics.rate, winsorize } },
        })
        const sorted = rows.map(({ y }) => y).sort((a, b) => a - b)
        const place = (sorted.length - 1) * winsorize
        const below = sorted[Math.floor(place)] ?? 0
        const above = sorted[Math.floor(place) + 1] ?? below
        const cap = below + (above - below) * (place - Math.floor(place))
        for (const { date, variant } of rows) {
          const own = rows.filter((row) => row.date === date && row.variant === variant)
          expectClose(
            summaryOf(read, variant, 'rate', date),
            naive(own.map((row) => ({ ...row, y: Math.min(row.y, cap) }))),
          )
        }
      }),
      { numRuns: 200 },
    )
  })

  test('of two parts merges to that of the whole', () => {
    const empty = (): Arm => ({
      n: 0,
      mean: 0,
      m2: 0,
      denominator: { mean: 0, m2: 0, co: 0 },
      covariate: { mean: 0, m2: 0, co: 0, coDenominator: 0 },
    })
    const reduced = (rows: readonly User[]) => {
      const arm = empty()
      for (const { y, d, x } of rows) addUnit(arm, y, d, x)
      return arm
    }
    const flat = (arm: Arm) => [
      arm.mean,
      arm.m2,
      ...Object.values(arm.denominator ?? {}),
      ...Object.values(arm.covariate ?? {}),
    ]
    fc.assert(
      fc.property(users, users, (a, b) => {
        const merged = flat(mergeArms(reduced(a), reduced(b)))
        for (const [i, value] of flat(reduced([...a, ...b])).entries())
          expect(Math.abs((merged[i] ?? 0) - value)).toBeLessThanOrEqual(1e-11 * 1e12 * (a.length + b.length))
      }),
    )
  })
})
