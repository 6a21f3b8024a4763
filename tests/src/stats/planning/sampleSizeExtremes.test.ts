import { expect, it } from 'vitest'
import { sampleSizeMeans } from '../../../../src/stats/planning/sampleSizeMeans.ts'

const plan = { sdA: 10, sdB: 10, alpha: 0.05, power: 0.8 }

it('a size beyond whole doubles is the normal one, found at once', () => {
  const size = sampleSizeMeans({ ...plan, difference: 1e-8 })
  expect(size.ok && size.nA).toBeCloseTo(2 * (1.959964 + 0.841621) ** 2 * 1e18, -13)
})

it('an effect of a million deviations takes the two units that a spread takes, found at once', () => {
  expect(sampleSizeMeans({ ...plan, difference: 1e7 })).toMatchObject({ ok: true, nA: 2, nB: 2 })
})

it('sizes grow as effects shrink, across the place where the search ends', () => {
  const sizes = [1e-2, 1e-3, 1e-4, 2e-5, 1e-5, 5e-6].map((difference) => {
    const size = sampleSizeMeans({ ...plan, difference })
    return size.ok ? size.nA : 0
  })
  expect([...sizes].sort((a, b) => a - b)).toEqual(sizes)
})
