import { describe, expect, it } from 'vitest'
import { fieller } from '../../../src/stats/fieller.ts'

describe('fieller', () => {
  it('has no answer for a control at or below 0, or not clearly above it', () => {
    const lift = { meanA: 1, varianceOfMeanA: 1, meanB: 3, varianceOfMeanB: 1, multiplier: 1.96 }
    expect(fieller({ ...lift, meanA: 0 })).toEqual({ ok: false, reason: 'control_mean_not_positive' })
    expect(fieller({ ...lift, meanA: -5 })).toEqual({ ok: false, reason: 'control_mean_not_positive' })
    expect(fieller(lift)).toEqual({ ok: false, reason: 'relative_unbounded' })
    expect(fieller({ ...lift, meanA: 1.97 })).toMatchObject({ ok: true })
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
