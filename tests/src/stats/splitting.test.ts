import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Arm, armFromMoments, armFromSums, emptyArm, mergeArms } from '../../../src/stats/arm.ts'
import { compareOnce } from '../../../src/stats/methods/compareOnce.ts'
import { methodIds } from '../../../src/stats/methods/index.ts'
import type { MetricType } from '../../../src/stats/methods/metric.ts'
import { isClose } from '../../support/vectors.ts'
import { leavesOf } from './references/leaves.ts'

interface Unit {
  outcome: number
  denominator: number
  covariate: number
}

const total = (units: Unit[], of: (unit: Unit) => number) => units.reduce((sum, unit) => sum + of(unit), 0)

/** The units of a part as a tool may report them: each for itself, as sums, or as moments. */
const reports: ((units: Unit[]) => Arm)[] = [
  (units) =>
    units
      .map(
        ({ outcome, denominator, covariate }): Arm => ({
          n: 1,
          mean: outcome,
          m2: 0,
          denominator: { mean: denominator, m2: 0, co: 0 },
          covariate: { mean: covariate, m2: 0, co: 0, coDenominator: 0 },
        }),
      )
      .reduce(mergeArms, emptyArm),

  (units) =>
    armFromSums({
      n: units.length,
      sum: total(units, ({ outcome }) => outcome),
      sumSquares: total(units, ({ outcome }) => outcome * outcome),
      denominator: {
        sum: total(units, ({ denominator }) => denominator),
        sumSquares: total(units, ({ denominator }) => denominator * denominator),
        productSum: total(units, ({ outcome, denominator }) => outcome * denominator),
      },
      covariate: {
        sum: total(units, ({ covariate }) => covariate),
        sumSquares: total(units, ({ covariate }) => covariate * covariate),
        productSum: total(units, ({ outcome, covariate }) => outcome * covariate),
        denominatorProductSum: total(units, ({ denominator, covariate }) => denominator * covariate),
      },
    }),

  (units) => {
    const mean = (of: (unit: Unit) => number) => total(units, of) / units.length
    const covariance = (x: (unit: Unit) => number, y: (unit: Unit) => number) => {
      const [centreX, centreY] = [mean(x), mean(y)]
      const products = total(units, (unit) => (x(unit) - centreX) * (y(unit) - centreY))
      return units.length > 1 ? products / (units.length - 1) : 0
    }
    const y = ({ outcome }: Unit) => outcome
    const d = ({ denominator }: Unit) => denominator
    const x = ({ covariate }: Unit) => covariate
    return armFromMoments({
      n: units.length,
      mean: mean(y),
      variance: covariance(y, y),
      denominator: { mean: mean(d), variance: covariance(d, d), covariance: covariance(y, d) },
      covariate: {
        mean: mean(x),
        variance: covariance(x, x),
        covariance: covariance(y, x),
        denominatorCovariance: covariance(d, x),
      },
    })
  },
]

/** The arm of all units: cut anywhere, every part reported in some way, the parts merged in any order. */
const reported = (units: Unit[]): fc.Arbitrary<Arm> =>
  fc
    .array(fc.integer({ min: 1, max: units.length - 1 }), { maxLength: 6 })
    .map((cuts) => [...new Set([0, ...cuts, units.length])].sort((a, b) => a - b))
    .map((ends) => ends.slice(1).map((end, part) => units.slice(ends[part], end)))
    .chain((parts) =>
      fc.tuple(...parts.map((part) => fc.constantFrom(...reports).map((report) => report(part)))),
    )
    .chain((arms) => fc.shuffledSubarray(arms, { minLength: arms.length }))
    .map((arms) => arms.reduce(mergeArms))

// No doubles have room for these, but two of them differ by something or by nothing: hardly any noise would leave CUPED only rounding.
const amount = fc.integer({ min: 0, max: 700 }).map((sevenths) => sevenths / 7)
const kinds: Record<MetricType, fc.Arbitrary<Unit>> = {
  // The outcome follows the covariate, so that CUPED has something to take out.
  mean: fc.tuple(amount, amount).map(([noise, x]) => ({ outcome: noise + x, denominator: 1, covariate: x })),
  ratio: fc
    .tuple(amount, fc.integer({ min: 1, max: 20 }), amount)
    .map(([noise, d, x]) => ({ outcome: d * (noise + x), denominator: d, covariate: x + d })),
  proportion: fc
    .tuple(fc.boolean(), amount)
    .map(([yes, noise]) => ({ outcome: yes ? 1 : 0, denominator: 1, covariate: noise + (yes ? 50 : 0) })),
}

describe('an analysis of the same units', () => {
  for (const type of ['mean', 'ratio', 'proportion'] as const)
    for (const adjusted of [true, false]) {
      // 3 of 12 is two standard errors above zero to the last bit, and whether a lift is shrunken then is for rounding to say.
      const units = fc.array(kinds[type], { minLength: 13, maxLength: 40 })
      const arms = fc
        .tuple(units, units)
        .chain(([a, b]) => fc.tuple(reported(a), reported(b), reported(a), reported(b)))

      it(`is the same however a ${type} is split and reported${adjusted ? ', covariate and all' : ''}`, () => {
        fc.assert(
          fc.property(arms, fc.constantFrom(...methodIds), ([a, b, otherA, otherB], method) => {
            const comparison = (control: Arm, treatment: Arm) => {
              const compared = compareOnce(method, {
                metric: { type, goodDirection: 'increase' },
                alpha: 0.05,
                alternative: 'two-sided',
                control: adjusted ? control : withoutCovariate(control),
                treatment: adjusted ? treatment : withoutCovariate(treatment),
                plan: { sampleSizePerVariant: 100 },
              })
              return leavesOf(JSON.parse(JSON.stringify(compared)))
            }
            const other = comparison(otherA, otherB)
            const off = [...comparison(a, b)].filter(
              ([leaf, value]) => !isClose(other.get(leaf), value, { rel: 1e-8, abs: 1e-9 }),
            )
            expect(off).toEqual([])
          }),
          { numRuns: 200 },
        )
      })
    }
})

function withoutCovariate({ covariate: _, ...arm }: Arm): Arm {
  return arm
}
