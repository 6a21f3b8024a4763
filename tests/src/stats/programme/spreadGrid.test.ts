import { expect, it } from 'vitest'
import { spreadGrid } from '../../../../src/stats/programme/spreadGrid.ts'

it('integrates half-normal densities and their variances, whatever their scale', () => {
  for (const scale of [1e-4, 0.001, 0.05, 1]) {
    const density = (tau: number) => (Math.sqrt(2 / Math.PI) / scale) * Math.exp(-0.5 * (tau / scale) ** 2)
    const integral = (of: (tau: number) => number) =>
      spreadGrid.reduce((sum, { spread, width }) => sum + of(spread) * density(spread) * width, 0)
    expect(integral(() => 1)).toBeCloseTo(1, 12)
    expect(integral((tau) => (tau / scale) ** 2)).toBeCloseTo(1, 12)
  }
})
