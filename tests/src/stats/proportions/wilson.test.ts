import { describe, expect, it } from 'vitest'
import { normalIsf } from '../../../../src/stats/distributions/normal.ts'
import { wilsonInterval } from '../../../../src/stats/proportions/wilson.ts'
import type { Proportions } from '../../../support/proportions.ts'
import { expectClose, vectors } from '../../../support/vectors.ts'

describe('wilsonInterval', () => {
  it('has the reference bounds', () => {
    const { cases, tolerance } = vectors<Proportions, { wilson_a: number[]; wilson_b: number[] }>(
      'two_proportions',
    )
    for (const { id, input, expected } of cases) {
      const z = normalIsf(input.alpha / 2)
      const a = wilsonInterval(input.x_a, input.n_a, z)
      const b = wilsonInterval(input.x_b, input.n_b, z)
      const got = { wilson_a: [a.lower, a.upper], wilson_b: [b.lower, b.upper] }
      expectClose(id, got, { ...expected }, tolerance)
    }
  })

  it('touches 0 and 1 exactly where nobody or everybody converted', () => {
    expect(wilsonInterval(0, 20, 1.96).lower).toBe(0)
    expect(wilsonInterval(20, 20, 1.96).upper).toBe(1)
  })
})
