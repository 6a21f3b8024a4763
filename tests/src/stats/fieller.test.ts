import { describe, expect, it } from 'vitest'
import { normalIsf } from '../../../src/stats/distributions/normal.ts'
import { fieller } from '../../../src/stats/fieller.ts'
import { expectClose, vectors } from '../../support/vectors.ts'

interface Input {
  mean_a: number
  var_mean_a: number
  mean_b: number
  var_mean_b: number
  alpha: number
}

describe('fieller', () => {
  it('has the reference intervals, and none for a control at or below 0', () => {
    const { cases, tolerance } = vectors<Input, { fieller_ci: [number, number] | null }>('relative_lift')
    for (const { id, input, expected } of cases) {
      const lift = fieller({
        meanA: input.mean_a,
        varianceOfMeanA: input.var_mean_a,
        meanB: input.mean_b,
        varianceOfMeanB: input.var_mean_b,
        multiplier: normalIsf(input.alpha / 2),
      })
      if (input.mean_a <= 0) {
        expect(lift, id).toEqual({ ok: false, reason: 'control_mean_not_positive' })
      } else if (expected.fieller_ci === null) {
        expect(lift, id).toEqual({ ok: false, reason: 'relative_unbounded' })
      } else {
        const fieller_ci = lift.ok ? [lift.lower, lift.upper] : null
        expectClose(id, { fieller_ci }, { fieller_ci: expected.fieller_ci }, tolerance)
      }
    }
  })

  it('is the plain interval over the control where the control is known exactly', () => {
    const lift = fieller({ meanA: 2, varianceOfMeanA: 0, meanB: 3, varianceOfMeanB: 0.04, multiplier: 2 })
    expect(lift).toEqual({ ok: true, lower: 0.3, upper: 0.7 })
  })

  it('has no answer at an infinite multiplier', () => {
    const wide = {
      meanA: 2,
      varianceOfMeanA: 1,
      meanB: 3,
      varianceOfMeanB: 1,
      multiplier: Number.POSITIVE_INFINITY,
    }
    expect(fieller(wide)).toEqual({ ok: false, reason: 'relative_unbounded' })
  })
})
