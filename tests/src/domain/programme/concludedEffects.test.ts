import { describe, expect, it } from 'vitest'
import { concludedEffects } from '../../../../src/domain/programme/concludedEffects.ts'
import { concludedTreatments } from '../../../../src/domain/programme/concludedTreatments.ts'
import type { AnalysisInput } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import { shrink } from '../../../../src/stats/shrink.ts'
import { arms, day, experimentOf, primary, steady } from '../verdict/experimentOf.ts'

const analysed = (input: AnalysisInput) => ({ experiment: input.experiment, result: analyze(input) })
const stopped = { stopDate: day(10) }
const tenDays = (control: number, ...treatments: [string, number][]) => [
  ...steady('control', 1000, control, 10),
  ...treatments.flatMap(([variant, conversions]) => steady(variant, 1000, conversions, 10)),
]

/** By the delta method, in the words of a textbook: var(B/A) = (var B + (B/A)^2 var A) / A^2. */
function deltaMethod(a: number, b: number, n: number): number {
  const [varianceA, varianceB] = [(a * (1 - a)) / n, (b * (1 - b)) / n]
  return Math.sqrt(varianceB + (b / a) ** 2 * varianceA) / a
}

describe('the effects of a concluded experiment', () => {
  it('are those of all treatments, the losers too, with the error of the delta method', () => {
    const rows = tenDays(100, ['short', 130], ['long', 95])
    const input = experimentOf(rows, {}, { ...stopped, variants: arms('short', 'long') })
    const { result } = analysed(input)
    expect(result.verdict.variants.map(({ status }) => status)).toEqual(['proven', 'inconclusive'])
    const [short, long] = concludedEffects(analysed(input))
    expect(short).toMatchObject({ variant: 'short' })
    expect(short?.estimate).toBeCloseTo(0.3, 12)
    expect(short?.standardError).toBeCloseTo(deltaMethod(0.1, 0.13, 10_000), 12)
    expect(short?.lower).toBe(result.metrics[0]?.comparisons[0]?.relative?.lower)
    expect(long?.estimate).toBeCloseTo(-0.05, 12)
    expect(long?.standardError).toBeCloseTo(deltaMethod(0.1, 0.095, 10_000), 12)
  })

  it('are good where the metric moved as it should: a fall of what should fall is above 0', () => {
    const metrics = [{ ...primary, goodDirection: 'decrease' as const }]
    const input = experimentOf(tenDays(130, ['treatment', 100]), {}, { ...stopped, metrics })
    const [effect] = concludedEffects(analysed(input))
    const relative = analysed(input).result.metrics[0]?.comparisons[0]?.relative
    expect(effect?.estimate).toBeCloseTo(3 / 13, 12)
    expect(effect).toMatchObject({ lower: -(relative?.upper ?? 0), upper: -(relative?.lower ?? 0) })
    expect(effect?.lower).toBeGreaterThan(0)
  })

  it('do not depend on the prior that the analysis was made with', () => {
    const input = experimentOf(tenDays(100, ['treatment', 120]), {}, stopped)
    const [before] = concludedEffects(analysed(input))
    const [after] = concludedEffects(analysed({ ...input, prior: { mean: 0.04, sd: 0.011 } }))
    expect(after?.standardError).toBeCloseTo(before?.standardError ?? 0, 12)
    expect(after?.estimate).toBe(before?.estimate)
  })

  it('are none while it runs', () => {
    expect(concludedEffects(analysed(experimentOf(tenDays(100, ['treatment', 130]))))).toEqual([])
  })

  it('are none where it was run wrongly', () => {
    const rows = tenDays(100, ['treatment', 130])
    const faults = [{ reason: 'Bots', date: day(9), by: 'Mara' }]
    expect(concludedEffects(analysed(experimentOf(rows, {}, { ...stopped, faults })))).toEqual([])
    const split = [...steady('control', 1000, 100, 10), ...steady('treatment', 600, 78, 10)]
    expect(concludedEffects(analysed(experimentOf(split, {}, stopped)))).toEqual([])
  })

  it('are none where health failed after something was proven', () => {
    const rows = [
      ...tenDays(100, ['treatment', 130]),
      ...steady('control', 1000, 100, 5, { from: 11 }),
      ...steady('treatment', 300, 39, 5, { from: 11 }),
    ]
    const input = experimentOf(rows, {}, { stopDate: day(15) })
    expect(analysed(input).result.verdict).toMatchObject({
      status: 'proven',
      contested: { reason: 'health_failed' },
    })
    expect(concludedEffects(analysed(input))).toEqual([])
  })

  it('are uncertain of a treatment in which nobody converted', () => {
    const [effect] = concludedEffects(analysed(experimentOf(tenDays(10, ['treatment', 0]), {}, stopped)))
    expect(effect?.estimate).toBe(-1)
    expect(effect?.standardError).toBeGreaterThan(0)
  })

  it('are none where there is no lift', () => {
    expect(concludedEffects(analysed(experimentOf(tenDays(0, ['treatment', 10]), {}, stopped)))).toEqual([])
    expect(concludedEffects(analysed(experimentOf([], {}, stopped)))).toEqual([])
  })
})

describe('the treatments of a concluded experiment', () => {
  const prior = { mean: 0.01, sd: 0.02 }

  it('are shrunken towards the prior of today', () => {
    const input = experimentOf(tenDays(100, ['treatment', 130]), {}, stopped)
    const [treatment] = concludedTreatments(analysed(input), prior)
    const { estimate = 0, standardError = 0 } = treatment?.lift ?? {}
    const { sd: _sd, ...range } = shrink(estimate, standardError, prior)
    expect(treatment).toMatchObject({
      variant: 'treatment',
      status: 'proven',
      contested: null,
      method: 'sequential',
      alpha: 0.05,
      treatments: 1,
      shrunken: { ...range, prior },
    })
  })

  it('are there without a lift too', () => {
    const input = experimentOf(tenDays(0, ['treatment', 30]), {}, stopped)
    expect(concludedTreatments(analysed(input), prior)).toMatchObject([{ lift: null, shrunken: null }])
  })
})
