import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Arm,
  armFromMoments,
  armFromSums,
  emptyArm,
  mergeArms,
  varianceOf,
} from '../../../../src/stats/arm.ts'
import { studentTTwoSidedP } from '../../../../src/stats/distributions/studentT.ts'
import { welch } from '../../../../src/stats/means/welch.ts'
import nist from '../../../fixtures/experiments/nist.json' with { type: 'json' }
import { digits, numAcc, onBase, oneWayAnova, simonLesage, simonLesageDecimals, unitArm } from './nist.ts'

// The digits promised are those that the data keep as doubles, less one: 10^12 + .4 is stored to four digits of the .4.
const sdDigits: Record<string, number> = { NumAcc1: 15, NumAcc2: 14, NumAcc3: 9, NumAcc4: 8 }

/** A data set cut into parts that are merged unit by unit, and then with each other in another order. */
function split(values: number[]): fc.Arbitrary<Arm[]> {
  return fc
    .array(fc.nat(values.length), { maxLength: 30 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), values.length])
    .map((ends) => ends.slice(1).map((end, part) => values.slice(ends[part], end)))
    .chain((parts) => fc.shuffledSubarray(parts, { minLength: parts.length }))
    .map((parts) => parts.map((part) => part.map(unitArm).reduce(mergeArms, emptyArm)))
}

describe('the certified mean and deviation of NIST', () => {
  it.each(Object.entries(sdDigits))('are met on %s however it is split', (name, floor) => {
    const certified = Object.entries(nist.univariate).find(([one]) => one === name)?.[1]
    const { base, decimals } = numAcc[name] ?? { base: 0, decimals: [] }
    if (!certified) throw new Error(`no ${name}`)
    fc.assert(
      fc.property(split(decimals.map((one) => onBase(base, one))), (parts) => {
        const arm = parts.reduce(mergeArms, emptyArm)
        expect(arm.n).toBe(decimals.length)
        expect(digits(arm.mean, certified.mean)).toBeGreaterThan(14)
        expect(digits(Math.sqrt(varianceOf(arm)), certified.sd)).toBeGreaterThanOrEqual(floor)
      }),
      { numRuns: 50 },
    )
  })

  it('are met on the lottery, from its sums', () => {
    const { Lottery: lottery } = nist.univariate
    const arm = armFromSums(lottery)
    expect(digits(arm.mean, lottery.mean)).toBeGreaterThan(14)
    expect(digits(Math.sqrt(varianceOf(arm)), lottery.sd)).toBeGreaterThan(14)
  })
})

describe('the certified analysis of variance of NIST', () => {
  const bases = [...new Set(Object.values(simonLesage).map(({ base }) => base))]
  const floors = new Map(bases.map((base, index) => [base, [13.5, 8.5, 2.5][index] ?? 15]))

  it.each(Object.entries(simonLesage))('is met on %s, merged unit by unit', (_, data) => {
    const { base, perGroup, F, between, within } = data
    const groups = simonLesageDecimals(perGroup).map((group) =>
      group.map((one) => unitArm(onBase(base, one))).reduce(mergeArms),
    )
    const got = oneWayAnova(groups)
    const floor = floors.get(base) ?? 15
    expect([got.dfBetween, got.dfWithin]).toEqual([8, 9 * (perGroup - 1)])
    expect(digits(got.within, within)).toBeGreaterThan(floor)
    expect(digits(got.between, between)).toBeGreaterThan(floor)
    expect(digits(got.F, F)).toBeGreaterThan(floor)
  })

  it.each(['SmLs01', 'SmLs05', 'SmLs07'])('is met on %s however its groups are split', (name) => {
    const { base, perGroup, F } = simonLesage[name] ?? { base: 0, perGroup: 0, F: 0 }
    const groups = simonLesageDecimals(perGroup).map((group) => split(group.map((one) => onBase(base, one))))
    fc.assert(
      fc.property(fc.tuple(...groups), (splits) => {
        const got = oneWayAnova(splits.map((parts) => parts.reduce(mergeArms, emptyArm)))
        expect(digits(got.F, F)).toBeGreaterThan(floors.get(base) ?? 15)
      }),
      { numRuns: 50 },
    )
  })

  it.each(nist.anova)('is met on $name to every digit from whole sums, and to eight from moments', (data) => {
    const { unit, origin, groups } = data
    const whole = oneWayAnova(groups.map(armFromSums))
    expect([whole.dfBetween, whole.dfWithin]).toEqual([data.df_between, data.df_within])
    expect(digits(whole.F, data.F)).toBeGreaterThan(13)
    expect(digits(whole.between * unit * unit, data.ss_between)).toBeGreaterThan(13)
    expect(digits(whole.within * unit * unit, data.ss_within)).toBeGreaterThan(13)

    // As measured, 107.868 and more with seven decimals: the mean keeps nine digits of what the groups differ by.
    const measured = groups.map(armFromSums).map((group) =>
      armFromMoments({
        n: group.n,
        mean: origin + unit * group.mean,
        variance: unit * unit * varianceOf(group),
      }),
    )
    expect(digits(oneWayAnova(measured).F, data.F)).toBeGreaterThan(8)
  })

  it('is the pooled t-test where there are two groups', () => {
    const [a, b] = (nist.anova[0]?.groups ?? []).map(armFromSums)
    if (!a || !b) throw new Error('two groups expected')
    const { F, p, dfWithin } = oneWayAnova([a, b])
    expect(digits(p, studentTTwoSidedP(Math.sqrt(F), dfWithin))).toBeGreaterThan(12)
    // With as many in both groups, Welch's statistic is the pooled one.
    expect(welch(a, b)).toMatchObject({ statistic: expect.closeTo(-Math.sqrt(F), 12) })
  })

  it('has the tail of F that one can add up by hand, where half the degrees of freedom are whole', () => {
    const groups = simonLesageDecimals(21).map((group) =>
      group.map((one) => unitArm(Number(one))).reduce(mergeArms),
    )
    const { F, p } = oneWayAnova(groups)
    // P(Bin(93, x) >= 90) with x = 180 / (180 + 8 F).
    const x = 180 / (180 + 8 * F)
    const byHand = [1, 93, 4278, 129_766].reduce(
      (sum, ways, misses) => sum + ways * x ** (93 - misses) * (1 - x) ** misses,
      0,
    )
    expect(digits(p, byHand)).toBeGreaterThan(11)
  })
})
