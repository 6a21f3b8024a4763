import { describe, expect, it } from 'vitest'
import { powerMeans } from '../../../../src/stats/planning/powerMeans.ts'
import { sampleSizeMeans } from '../../../../src/stats/planning/sampleSizeMeans.ts'
import { expectClose, vectors } from '../../../support/vectors.ts'

describe('planning a comparison of means', () => {
  it('asks for the reference sample sizes', () => {
    const { cases, tolerance } = vectors<
      { delta: number; sd_a: number; sd_b: number; alpha: number; power: number; ratio_b_over_a: number },
      Record<string, number>
    >('sample_size_means', 'size')
    for (const { id, input, expected } of cases) {
      const { delta: difference, sd_a: sdA, sd_b: sdB, alpha, power, ratio_b_over_a: ratio } = input
      const size = sampleSizeMeans({ difference, sdA, sdB, alpha, power, ratio })
      if (!size.ok) throw new Error(`${id}: ${size.reason}`)
      expectClose(id, { n_a_z: size.normalA, n_b_z: size.normalB }, expected, tolerance)
      if (sdA !== sdB) {
        expect([size.nA, size.nB], id).toEqual([Math.ceil(size.normalA), Math.ceil(size.normalB)])
        continue
      }
      expectClose(id, { n_a_t: size.nA, n_b_t: size.nB }, expected, { rel: 0, abs: 0 })
      const cohenD = difference / sdA
      const achieved_power_t = powerMeans({ nA: size.nA, nB: size.nB, cohenD, alpha })
      expectClose(id, { achieved_power_t }, expected, tolerance)
    }
  })

  it('has the reference power of the t-test', () => {
    const { cases, tolerance } = vectors<
      { n_a: number; n_b: number; cohen_d: number; alpha: number },
      Record<string, number>
    >('sample_size_means', 'power')
    for (const { id, input, expected } of cases) {
      const plan = { nA: input.n_a, nB: input.n_b, cohenD: input.cohen_d, alpha: input.alpha }
      const got = {
        power_t_two_sided: powerMeans(plan),
        power_t_one_sided: powerMeans({ ...plan, sides: 1 }),
      }
      expectClose(id, got, expected, tolerance)
    }
  })

  it('has no answer without an effect or without spread', () => {
    const plan = { difference: 1, sdA: 1, sdB: 1, alpha: 0.05, power: 0.8 }
    expect(sampleSizeMeans({ ...plan, difference: 0 })).toEqual({ ok: false, reason: 'no_effect' })
    expect(sampleSizeMeans({ ...plan, sdA: 0, sdB: 0 })).toEqual({ ok: false, reason: 'zero_variance' })
    expect(sampleSizeMeans({ ...plan, power: 1 })).toEqual({ ok: false, reason: 'power_out_of_reach' })
  })

  it('needs as many units for a fall as for a rise, and fewer when one side is enough', () => {
    const plan = { difference: 1, sdA: 4, sdB: 4, alpha: 0.05, power: 0.8 }
    const rise = sampleSizeMeans(plan)
    expect(sampleSizeMeans({ ...plan, difference: -1 })).toEqual(rise)
    const oneSided = sampleSizeMeans({ ...plan, sides: 1 })
    expect(rise.ok && oneSided.ok && oneSided.nA < rise.nA).toBe(true)
  })
})
