import { describe, expect, test } from 'vitest'
import { codes, edited, read, rowsOf, toolFile, withMetric } from './toolFiles.ts'

describe("PostHog's answers", () => {
  test('to a funnel metric are people who converted', () => {
    const found = read('posthog', toolFile('postHog.funnel.json'), {}, withMetric('proportion'))
    expect(found.rows.map(({ value }) => value)).toEqual([
      { date: '2026-11-14', variant: 'control', metric: 'purchase', n: 10021, sum: 1003 },
      { date: '2026-11-14', variant: 'b', metric: 'purchase', n: 9979, sum: 1104 },
    ])
    expect(found.mapping).toEqual({
      control: 'control',
      variants: { control: 'control', test: 'b' },
      metrics: { purchase: { column: 'Purchase' } },
    })
    expect(codes(found.warnings)).toEqual(['results_variant_guessed'])
    expect(found.rows[1]?.pointer).toBe('/variant_results/0')
  })

  test('to a mean metric are sums and squares, with those of the covariate where CUPED is on: raw, so that ours can be applied', () => {
    const found = read('posthog', toolFile('postHog.mean.json'))
    expect(rowsOf(found, 'revenue')[0]).toMatchObject({
      n: 10021,
      sum: 48211.03,
      covariateSum: 30063,
      covariateSumSquares: 2400000,
      covariateProductSum: 1000000,
    })
    expect(found.reported).toEqual([])
  })

  test('to a ratio metric have the sums of the denominator', () => {
    const found = read(
      'posthog',
      toolFile('postHog.ratio.json'),
      {},
      withMetric('ratio', 'order_value', 'Order value'),
    )
    expect(found.faults).toEqual([])
    expect(found.rows[0]?.value).toEqual({
      date: '2026-11-14',
      variant: 'control',
      metric: 'order_value',
      n: 1000,
      sum: 52000,
      sumSquares: 4100000,
      denominatorSum: 1300,
      denominatorSumSquares: 2300,
      productSum: 71000,
    })
  })

  test('to a ratio metric are not the mean of its numerator', () => {
    const found = read(
      'posthog',
      toolFile('postHog.ratio.json'),
      {},
      withMetric('mean', 'order_value', 'Order value'),
    )
    expect(codes(found.warnings)).toContain('figures_of_a_ratio')
    expect(found.rows).toEqual([])
    // The lift is that of the ratios: 55100/1340 over 52000/1300.
    expect(found.reported[0]?.relative?.estimate).toBeCloseTo(55100 / 1340 / 40 - 1, 12)
    expect(found.reported[0]?.relative).toMatchObject({ lower: -0.03, upper: 0.09 })
  })

  test('to a ratio metric that lack the products of the denominator are only reported', () => {
    const text = edited('postHog.ratio.json', {
      '/baseline/numerator_denominator_sum_product': undefined,
    })
    const found = read('posthog', text, {}, withMetric('ratio', 'order_value', 'Order value'))
    expect(codes(found.warnings)).toContain('figures_without_denominator')
    expect(found.reported).toHaveLength(1)
  })

  test('whose values exceed one are no yes/no metric', () => {
    const text = edited('postHog.funnel.json', { '/baseline/sum_squares': 1503 })
    const found = read('posthog', text, {}, withMetric('proportion'))
    expect(codes(found.warnings)).toContain('figures_not_yes_no')
    expect(found.reported).toMatchObject([{ chanceToWin: 0.991, pValue: null }])
  })

  test('that do not name their metric are taken for the primary one, with a warning', () => {
    const text = edited('postHog.funnel.json', { '/metric': null })
    const guessed = read('posthog', text)
    expect(codes(guessed.warnings)).toContain('results_metric_guessed')
    expect(rowsOf(guessed, 'purchase')).toHaveLength(2)
    const told = read('posthog', text, guessed.mapping)
    expect(codes(told.warnings)).not.toContain('results_metric_guessed')
    expect(rowsOf(told, 'purchase')).toHaveLength(2)
  })

  test('leave people out who saw several variants', () => {
    const stray = { key: '$multiple', number_of_samples: 12, sum: 1, sum_squares: 1 }
    const text = edited('postHog.funnel.json', { '/variant_results/-': stray })
    const found = read('posthog', text, {}, withMetric('proportion'))
    expect(found.faults).toEqual([])
    expect(found.rows).toHaveLength(2)
    expect(found.warnings).toContainEqual({
      pointer: '/variant_results/1',
      code: 'results_variant_left_out',
      params: { theirs: '$multiple', n: 12 },
    })
  })

  test('are doubted where the lift by the counts is outside their interval', () => {
    const text = edited('postHog.funnel.json', { '/variant_results/0/credible_interval': [0.3, 0.4] })
    expect(codes(read('posthog', text, {}, withMetric('proportion')).warnings)).toContain(
      'results_lift_outside',
    )
  })

  test('with sums that no units can have are refused at their variant', () => {
    const text = edited('postHog.mean.json', { '/baseline/sum_squares': 10 })
    expect(read('posthog', text).faults).toEqual([
      {
        pointer: '/baseline',
        code: 'results_impossible',
        params: { metric: 'revenue', variant: 'control', field: 'sumSquares' },
      },
    ])
  })
})

describe("PostHog's legacy answers", () => {
  test('of funnels count successes and failures: units are both', () => {
    const found = read('posthog', toolFile('postHog.legacyFunnels.json'), {}, withMetric('proportion'))
    expect(found.rows.map(({ value }) => value)).toMatchObject([
      { variant: 'control', n: 10021, sum: 1003 },
      { variant: 'b', n: 9979, sum: 1104 },
    ])
  })

  test('of trends count events, which are neither people nor a spread, and are only reported', () => {
    const found = read('posthog', toolFile('postHog.legacyTrends.json'), {}, withMetric('proportion'))
    expect(found.faults).toEqual([])
    expect(found.rows).toEqual([])
    expect(found.exposures).toEqual([])
    expect(codes(found.warnings)).toContain('figures_of_events')
    const [figure] = found.reported
    // Per absolute exposure; the relative one is 1 for the control, and no count.
    expect(figure?.relative?.estimate).toBeCloseTo(2610 / 9979 / (2403 / 10021) - 1, 12)
    // Its credible intervals are those of each variant's rate, not of the lift.
    expect(figure?.relative).toMatchObject({ lower: null, upper: null })
    expect(figure).toMatchObject({
      pValue: 0.0019,
      chanceToWin: 0.998,
      n: { control: 10021, treatment: 9979 },
    })
  })

  test('that are only reported go beside the rows of an experiment by day', () => {
    const daily = { ...withMetric('proportion'), mode: 'daily' as const }
    expect(read('posthog', toolFile('postHog.legacyTrends.json'), {}, daily).reported).toHaveLength(1)
    const rows = read('posthog', toolFile('postHog.legacyFunnels.json'), {}, daily)
    expect(codes(rows.faults)).toEqual(['results_totals_into_days'])
  })

  test('with fields missing name each of them', () => {
    const text = JSON.stringify({
      variants: [
        { key: 'control', success_count: 3 },
        { key: 'test', success_count: 'NaN', failure_count: 1 },
      ],
    })
    expect(read('posthog', text).faults).toEqual([
      { pointer: '/variants/0/failure_count', code: 'missing_field', params: { field: 'failure_count' } },
      {
        pointer: '/variants/1/success_count',
        code: 'wrong_type',
        params: { field: 'success_count', expected: 'number' },
      },
    ])
  })
})
