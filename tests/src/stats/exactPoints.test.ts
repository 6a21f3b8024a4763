import { expect, it } from 'vitest'
import { fieller } from '../../../src/stats/fieller.ts'
import { chiSquareSrm } from '../../../src/stats/health/srm.ts'
import { normalExpectedLoss } from '../../../src/stats/normalPosterior.ts'

it("Fieller's interval is unbounded from the multiplier on at which the control could be 0", () => {
  const lift = { meanA: 1, varianceOfMeanA: 0.25, meanB: 3, varianceOfMeanB: 1 }
  expect(fieller({ ...lift, multiplier: 2 })).toEqual({ ok: false, reason: 'relative_unbounded' })
  expect(fieller({ ...lift, multiplier: 1.999 })).toMatchObject({ ok: true })
})

it('a split between one arm is never contradicted by units in it', () => {
  const alone = { statistic: 0, degreesOfFreedom: 0, pValue: 1 }
  expect(chiSquareSrm([10], [1])).toEqual({ ...alone, expected: [10] })
  expect(chiSquareSrm([10, 0], [2, 0])).toEqual({ ...alone, expected: [10, 0] })
})

it('the mean of what is above 0 of a normal variable is sd (phi(z) + z Phi(z)), z being its mean over its sd', () => {
  // phi(1) = 0.241970724519143, Phi(1) = 0.841344746068543.
  const { chooseA, chooseB } = normalExpectedLoss(2, 2)
  expect(chooseA).toBeCloseTo(2 * (0.241_970_724_519_143 + 0.841_344_746_068_543), 13)
  expect(chooseB).toBeCloseTo(2 * (0.241_970_724_519_143 - 0.158_655_253_931_457), 13)
})
