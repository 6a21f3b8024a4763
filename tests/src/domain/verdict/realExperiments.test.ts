import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalysisInput, AnalysisRow } from '../../../../src/domain/verdict/analysis.ts'
import { analyze } from '../../../../src/domain/verdict/analyze.ts'
import {
  cookieCatsExperiment,
  hillstromExperiment,
  progresaExperiment,
  udacityExperiment,
} from './realExperiments.ts'

const comparisonOf = (input: AnalysisInput, metric: string, variant?: string) =>
  analyze(input)
    .metrics.find((one) => one.metric === metric)
    ?.comparisons.find((one) => variant === undefined || one.variant === variant)

describe('Cookie Cats (the gate at level 30 against 40)', () => {
  const plan = { method: 'fixed' as const, sampleSizePerVariant: 44_000 }
  const analysis = analyze(cookieCatsExperiment(plan, 'retention_7'))

  it('finds the later gate harmful for seven-day retention', () => {
    expect(analysis.verdict).toMatchObject({ status: 'harmful', variant: 'gate_40', since: '2026-11-14' })
    const seven = comparisonOf(cookieCatsExperiment(plan, 'retention_7'), 'retention_7')
    expect(seven?.pValue).toBeCloseTo(0.0015542499756142857, 12)
    expect(seven?.statistic).toBeCloseTo(-3.164358912748199, 10)
    expect(seven?.outcome).toBe('worse')
    expect(seven?.relative?.upper).toBeLessThan(0)
  })

  it('leaves one-day retention unclear', () => {
    const one = comparisonOf(cookieCatsExperiment(plan, 'retention_1'), 'retention_1')
    expect(one?.pValue).toBeCloseTo(0.07440965529691887, 12)
    expect(one?.outcome).toBe('unclear')
    expect(analyze(cookieCatsExperiment(plan, 'retention_1')).verdict.status).toBe('inconclusive')
  })

  it('warns of the split without calling it invalid', () => {
    expect(analysis.health.srm).toMatchObject({ status: 'warning', degreesOfFreedom: 1 })
    expect(analysis.health.srm.pValue).toBeCloseTo(0.008607987810836241, 12)
    expect(analysis.health.srm.evidence).toBeLessThan(10)
  })

  it('pays the price of looking: sequentially the same day is enough only with the planned size', () => {
    expect(analyze(cookieCatsExperiment({}, 'retention_7')).verdict.status).toBe('inconclusive')
    const planned = { sampleSizePerVariant: 45_000 }
    expect(analyze(cookieCatsExperiment(planned, 'retention_7')).verdict.status).toBe('harmful')
  })
})

describe("Udacity's free-trial screener, day by day", () => {
  const plan = { method: 'fixed' as const, sampleSizePerVariant: 17_000 }

  it('finds gross conversion down', () => {
    const gross = udacityExperiment(plan, 'gross_conversion')
    expect(analyze(gross).verdict).toMatchObject({ status: 'harmful', since: '2014-11-02' })
    expect(comparisonOf(gross, 'gross_conversion')?.pValue).toBeCloseTo(2.5784010337206264e-6, 16)
    expect(analyze(udacityExperiment({}, 'gross_conversion')).verdict.status).toBe('harmful')
  })

  it('leaves net conversion unclear at the planned size', () => {
    const net = udacityExperiment(plan, 'net_conversion')
    expect(comparisonOf(net, 'net_conversion')).toMatchObject({ outcome: 'unclear' })
    expect(comparisonOf(net, 'net_conversion')?.pValue).toBeCloseTo(0.15584068262150233, 12)
    expect(analyze(net).verdict).toMatchObject({ status: 'inconclusive', since: '2014-11-02' })
  })

  it('tests the split on page views and compares outcomes on clicks', () => {
    const { health, asOf } = analyze(udacityExperiment(plan, 'gross_conversion'))
    expect(asOf).toBe('2014-11-16')
    expect(health.srm.observed).toEqual({ control: 345_543, screener: 344_660 })
    expect(health.srm.pValue).toBeCloseTo(0.2878496417065972, 12)
  })
})

describe("Hillstrom's e-mail test, two e-mails against none", () => {
  const plans = [{ method: 'fixed' as const, sampleSizePerVariant: 21_000 }, {}]

  it('proves both e-mails for visits and for conversions, after Holm, by either method', () => {
    for (const plan of plans)
      for (const metric of ['visit', 'conversion'] as const) {
        const { verdict } = analyze(hillstromExperiment(plan, metric))
        expect(verdict).toMatchObject({ status: 'proven', variant: 'mens' })
        expect(verdict.variants.map(({ variant, status }) => [variant, status])).toEqual([
          ['mens', 'proven'],
          ['womens', 'proven'],
        ])
      }
  })

  it("agrees with the published p-values, Holm's and Welch's included", () => {
    const input = hillstromExperiment({ method: 'fixed', sampleSizePerVariant: 21_000 }, 'conversion')
    const ratio = (metric: string, variant: string, published: number, key: 'pValue' | 'adjustedPValue') =>
      expect((comparisonOf(input, metric, variant)?.[key] ?? 0) / published).toBeCloseTo(1, 9)
    ratio('conversion', 'mens', 1.5232235005955516e-13, 'pValue')
    ratio('conversion', 'mens', 2 * 1.5232235005955516e-13, 'adjustedPValue')
    ratio('conversion', 'womens', 0.0001571051291066854, 'adjustedPValue')
    ratio('spend', 'mens', 1.1638149682254945e-7, 'pValue')
    ratio('spend', 'womens', 0.0011293971023632512, 'pValue')
    ratio('visit', 'womens', 3.182403159334988e-44, 'pValue')
  })

  it('flags lifts above 50 % and amounts too uneven for a verdict', () => {
    const { checks } = analyze(hillstromExperiment(plans[0] ?? {}, 'visit')).health
    const found = (id: string) => checks.filter((check) => check.id === id && check.status !== 'ok').length
    expect(found('twyman')).toBe(5)
    expect(found('minCounts')).toBe(1)
  })
})

describe('Progresa, whose covariates say most of what there was to say', () => {
  const plan = { method: 'fixed' as const, sampleSizePerVariant: 138 }
  const plain = progresaExperiment(plan, 'without')
  const adjusted = progresaExperiment(plan, 'with')

  it('shows the published differences without them', () => {
    expect(comparisonOf(plain, 't2000')?.absolute.estimate).toBeCloseTo(4.269676004954867, 10)
    expect(comparisonOf(plain, 't2000')?.pValue).toBeCloseTo(0.13520812574729288, 10)
    expect(comparisonOf(plain, 'pri2000s')?.absolute.estimate).toBeCloseTo(3.6224955037754043, 10)
    expect(comparisonOf(plain, 'pri2000s')?.pValue).toBeCloseTo(0.03678892684946004, 10)
  })

  it('has two thirds less variance with them, and nothing left of the differences', () => {
    const turnout = comparisonOf(adjusted, 't2000')
    expect(turnout?.absolute.estimate).toBeCloseTo(0.023166914059376098, 10)
    expect(turnout?.pValue).toBeCloseTo(0.9887042904141592, 9)
    expect(turnout?.covariate?.theta).toBeCloseTo(0.9491791032064212, 10)
    expect(turnout?.covariate?.varianceReduction).toBeCloseTo(0.6712248277848368, 10)
    expect(turnout?.covariate?.unadjusted.estimate).toBeCloseTo(4.269676004954867, 10)
    const support = comparisonOf(adjusted, 'pri2000s')
    expect(support?.pValue).toBeCloseTo(0.6365278120204932, 9)
    expect(support?.covariate?.varianceReduction).toBeCloseTo(0.4859028087385586, 10)
    expect(support?.outcome).toBe('unclear')
  })
})

describe('a published experiment, its results spread over the days in any way', () => {
  const shares = fc
    .array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.map((part) => part / parts.reduce((sum, one) => sum + one, 0)))

  it('comes to the same figures', () => {
    const plan = { method: 'fixed' as const, sampleSizePerVariant: 21_000 }
    const inputs = [hillstromExperiment(plan, 'visit'), cookieCatsExperiment(plan, 'retention_7')]
    for (const input of inputs) {
      const whole = figuresOf(input)
      expect(whole.length).toBeGreaterThan(1)
      fc.assert(
        fc.property(shares, (days) => {
          const rows = input.rows.flatMap((row) => spread(row, days))
          for (const [index, figures] of figuresOf({ ...input, rows }).entries())
            for (const [leaf, value] of Object.entries(figures))
              expect(value, leaf).toBeCloseTo(whole[index]?.[leaf] ?? Number.NaN, 10)
        }),
        { numRuns: 20 },
      )
    }
  })
})

/** Everything that the last look shows of every comparison. */
function figuresOf(input: AnalysisInput): Record<string, number>[] {
  const { metrics, health } = analyze(input)
  return metrics.flatMap(({ comparisons }) =>
    comparisons.map(({ absolute, relative, statistic, pValue }) => ({
      split: health.srm.pValue ?? Number.NaN,
      statistic: statistic ?? Number.NaN,
      pValue: pValue ?? Number.NaN,
      difference: absolute.estimate ?? Number.NaN,
      lower: absolute.lower ?? Number.NaN,
      upper: absolute.upper ?? Number.NaN,
      lift: relative?.estimate ?? Number.NaN,
      liftLower: relative?.lower ?? Number.NaN,
      liftUpper: relative?.upper ?? Number.NaN,
    })),
  )
}

/** A row as several days would have reported it: whole units and conversions, and amounts in proportion. */
function spread(row: AnalysisRow, shares: number[]): AnalysisRow[] {
  if (row.kind !== 'metric' || row.summary.sum === undefined) throw new Error('sums expected')
  const { n, sum, sumSquares } = row.summary
  const units = divided(n, shares, Math.floor)
  const sums = divided(sum, shares, sumSquares === undefined ? Math.floor : (part) => part)
  const squares = divided(sumSquares ?? 0, shares, (part) => part)
  return shares.map((_, index) => ({
    ...row,
    date: `2026-11-${String(index + 1).padStart(2, '0')}`,
    summary: {
      n: units[index] ?? 0,
      sum: sums[index] ?? 0,
      ...(sumSquares === undefined ? {} : { sumSquares: squares[index] ?? 0 }),
    },
  }))
}

/** All parts rounded but the last, which has the rest. */
function divided(total: number, shares: number[], round: (part: number) => number): number[] {
  const rounded = shares.slice(1).map((share) => round(total * share))
  return [...rounded, total - rounded.reduce((sum, part) => sum + part, 0)]
}
