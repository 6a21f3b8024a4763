import { describe, expect, test } from 'vitest'
import { codes, edited, read, rowsOf, target, toolFile, withMetric, withVariants } from './toolFiles.ts'

const mapping = { metrics: { revenue: { column: 'revenue::sum' } } }

describe("Statsig's pulse", () => {
  test.each(['statsig.snake.json', 'statsig.camel.json'])(
    'reads the same from either dialect (%s)',
    (name) => {
      const found = read('statsig', toolFile(name), mapping)
      expect(found.faults).toEqual([])
      expect(rowsOf(found, 'purchase').map(({ date: _, ...row }) => row)).toEqual([
        { variant: 'control', metric: 'purchase', n: 10021, sum: 1003 },
        { variant: 'b', metric: 'purchase', n: 9979, sum: 1104 },
      ])
      const [control] = rowsOf(found, 'revenue')
      // Its "std" is the standard error of the mean: 21.75 is the deviation of the units.
      expect(control?.variance).toBeCloseTo(21.75 ** 2, 8)
      expect(control?.mean).toBeCloseTo(48210.5 / 10021, 12)
      expect(codes(found.warnings)).toEqual(['statsig_cuped', 'results_variant_guessed'])
    },
  )

  test('of its documentation gives the p-value that its standard errors imply, and its ratio is no share of units', () => {
    const mapping = {
      metrics: {
        purchase: { column: 'Support Success Rate' },
        revenue: { column: 'Purchase::user_warehouse' },
      },
    }
    const found = read('statsig', toolFile('statsig.documented.json'), mapping)
    expect(found.faults).toEqual([])
    const [control, b] = rowsOf(found, 'revenue')
    expect(control).toMatchObject({ n: 1589, mean: 62.12929623567921 })
    expect(Number(b?.variance) / 1669).toBeCloseTo(0.7461734327711735 ** 2, 12)
    expect(codes(found.warnings)).toContain('figures_not_yes_no')
    expect(codes(found.warnings)).not.toContain('results_lift_differs')
    expect(found.reported[0]).toMatchObject({ metric: 'purchase', pValue: 0.5569502167465609 })
    expect(found.reported[0]?.relative?.estimate).toBeCloseTo(0.004569873400680713, 15)
    // (test - control) over the root of the summed squares is the z of that p-value: two-sided 0.557 at 0.5874.
    const z = 0.0032568848232868985 / Math.hypot(0.0038882253564431193, 0.003953024266669566)
    expect(z).toBeCloseTo(0.5874, 3)
  })

  test('is dated by its own day where it gives one', () => {
    expect(rowsOf(read('statsig', toolFile('statsig.camel.json'), mapping), 'purchase')[0]?.date).toBe(
      '2026-11-13',
    )
    expect(rowsOf(read('statsig', toolFile('statsig.snake.json'), mapping), 'purchase')[0]?.date).toBe(
      '2026-11-20',
    )
  })

  test('gives lifts in percent: read as fractions they would be called wrong', () => {
    const found = read('statsig', toolFile('statsig.snake.json'), mapping)
    expect(codes(found.warnings)).not.toContain('results_lift_differs')
    const text = edited('statsig.snake.json', {
      '/data/primaryMetrics/0/percent_change': 1104 / 9979 / (1003 / 10021) - 1,
    })
    expect(codes(read('statsig', text, mapping).warnings)).toContain('results_lift_differs')
  })

  test('with an adjusted mean has no whole number of conversions, and is only reported', () => {
    const text = edited('statsig.snake.json', { '/data/primaryMetrics/0/test_mean': 0.1101234 })
    const found = read('statsig', text, mapping)
    expect(rowsOf(found, 'purchase')).toEqual([])
    expect(codes(found.warnings)).toContain('figures_not_yes_no')
    const [figure] = found.reported
    expect(figure).toMatchObject({ variant: 'b', metric: 'purchase', n: { control: 10021, treatment: 9979 } })
    expect(figure?.relative?.estimate).toBeCloseTo(0.1053, 3)
    expect(figure?.absolute?.estimate).toBeCloseTo(0.0105, 3)
    expect(figure?.absolute?.lower).toBeLessThan(figure?.absolute?.estimate ?? 0)
  })

  test('of a ratio lacks the denominator, and is only reported', () => {
    const found = read('statsig', toolFile('statsig.snake.json'), {}, withMetric('ratio'))
    expect(codes(found.warnings)).toContain('figures_without_denominator')
    expect(found.reported).toHaveLength(1)
  })

  test('names no variants: with three arms the mapping has to say which two they are', () => {
    const arms = { ...withVariants('control', 'green', 'blue'), metrics: withMetric('proportion').metrics }
    expect(read('statsig', toolFile('statsig.snake.json'), {}, arms).faults).toEqual([
      {
        pointer: '/data',
        code: 'results_variant_unmatched',
        params: { theirs: 'test', ours: 'control, green, blue' },
      },
    ])
    const told = read('statsig', toolFile('statsig.snake.json'), { variants: { test: 'blue' } }, arms)
    expect(told.rows.map(({ value }) => value.variant)).toEqual(['control', 'blue'])
    expect(codes(told.warnings)).toContain('results_variant_absent')
  })

  test('without figures yet is reported, or nothing', () => {
    const text = edited('statsig.snake.json', { '/data/primaryMetrics/0/test_mean': null })
    expect(codes(read('statsig', text, mapping).warnings)).toContain('figures_without_spread')
  })

  test('names each field that is missing or no number', () => {
    const text = edited('statsig.camel.json', {
      '/data/primaryMetrics/0/testStd': 'NaN',
      '/data/secondaryMetrics/0/controlUnits': undefined,
    })
    expect(read('statsig', text, mapping, target).faults).toEqual([
      {
        pointer: '/data/primaryMetrics/0/testStd',
        code: 'wrong_type',
        params: { field: 'testStd', expected: 'number' },
      },
      {
        pointer: '/data/secondaryMetrics/0/controlUnits',
        code: 'missing_field',
        params: { field: 'controlUnits' },
      },
    ])
  })
})
