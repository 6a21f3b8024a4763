import { describe, expect, test } from 'vitest'
import { codes, edited, growthBookMapping, read, rowsOf, target, toolFile, withMetric } from './toolFiles.ts'

const mapping = growthBookMapping
const purchaseOnly = { metrics: { purchase: { column: 'met_purchase' } } }
/** Pointer of a field of the figures of a variation (by number) on a metric. */
const at = (m: number, v: number, field: string) =>
  `/result/results/0/metrics/${m}/variations/${v}/analyses/0/${field}`
const both = (m: number, fields: (v: number) => Record<string, unknown>) =>
  Object.fromEntries(
    [0, 1].flatMap((v) => Object.entries(fields(v)).map(([field, value]) => [at(m, v, field), value])),
  )

describe("GrowthBook's results", () => {
  test('give counts of yes/no metrics, moments of means, and users as exposures', () => {
    const found = read('growthbook', toolFile('growthBook.json'), mapping)
    expect(found.faults).toEqual([])
    expect(rowsOf(found, 'purchase')).toEqual([
      { date: '2026-11-14', variant: 'control', metric: 'purchase', n: 10021, sum: 1003 },
      { date: '2026-11-14', variant: 'b', metric: 'purchase', n: 9979, sum: 1104 },
    ])
    const [control, b] = rowsOf(found, 'revenue')
    expect(control).toMatchObject({ variant: 'control', n: 10021, mean: 48210.5 / 10021 })
    // The deviation is that of the units, and not a standard error.
    expect(control?.variance).toBeCloseTo(21.75 ** 2, 10)
    expect(b?.variance).toBeCloseTo(23.125 ** 2, 10)
    expect(found.exposures.map(({ value }) => value)).toEqual([
      { date: '2026-11-14', variant: 'control', n: 10021 },
      { date: '2026-11-14', variant: 'b', n: 9979 },
    ])
    expect(found).toMatchObject({ mode: 'cumulative', reported: [], understood: 6 })
    expect(codes(found.warnings)).toEqual(['results_variant_guessed'])
    expect(found.rows[1]?.pointer).toBe('/result/results/0/metrics/0/variations/1')
  })

  test('say which mapping was used, guesses filled in', () => {
    const found = read('growthbook', toolFile('growthBook.json'), mapping)
    expect(found.mapping).toEqual({
      control: '0',
      variants: { 0: 'control', 1: 'b' },
      metrics: { purchase: { column: 'met_purchase' }, revenue: { column: 'met_revenue' } },
    })
    expect(found.shape).toBe('variants=0,1;metrics=met_purchase,met_revenue')
  })

  test('may come with the experiment, whose names tell the variations', () => {
    const found = read('growthbook', toolFile('growthBook.named.json'), mapping)
    expect(found.mapping.variants).toEqual({ var_a: 'control', var_b: 'b' })
    expect(found.warnings).toEqual([])
  })

  test('may come as the result alone, its places named as they are', () => {
    const bare = JSON.stringify(JSON.parse(toolFile('growthBook.json')).result)
    const found = read('growthbook', bare, mapping)
    expect(found.rows[0]?.pointer).toBe('/results/0/metrics/0/variations/0')
  })

  test('by date are increments by day of first exposure', () => {
    const found = read(
      'growthbook',
      toolFile('growthBook.byDate.json'),
      purchaseOnly,
      withMetric('proportion'),
    )
    expect(found.faults).toEqual([])
    expect(found.mode).toBe('daily')
    expect(rowsOf(found, 'purchase')).toContainEqual({
      date: '2026-11-02',
      variant: 'b',
      metric: 'purchase',
      n: 4959,
      sum: 544,
    })
    expect(found.exposures).toHaveLength(4)
  })

  test('by a dimension are segments, which add to no total', () => {
    const found = read(
      'growthbook',
      toolFile('growthBook.byCountry.json'),
      purchaseOnly,
      withMetric('proportion'),
    )
    expect(codes(found.warnings)).toContain('results_only_breakdown')
    expect(rowsOf(found, 'purchase')[0]).toMatchObject({ segment: 'country=DE', n: 6000, sum: 590 })
    expect(found.exposures).toEqual([])
  })

  test('by a dimension that cannot be computed again have no conclusions to keep, and leave nothing', () => {
    const found = read('growthbook', toolFile('growthBook.byCountry.json'), purchaseOnly, withMetric('ratio'))
    expect(found.warnings).toContainEqual({
      pointer: '/result/results/0/metrics/0',
      code: 'figures_without_denominator',
      params: { metric: 'purchase', tool: 'GrowthBook', kept: false },
    })
    expect(found.faults).toMatchObject([{ code: 'results_nothing', params: { theirs: '' } }])
  })

  test('with several results and no dimension are refused', () => {
    const text = edited('growthBook.json', { '/result/results/-': { dimension: 'All', metrics: [] } })
    expect(read('growthbook', text, mapping).faults).toEqual([
      { pointer: '/result/results', code: 'growthbook_many_results', params: {} },
    ])
  })

  test('adjusted with CUPED keep their counts, and their means are only reported', () => {
    const text = edited('growthBook.json', {
      [at(0, 1, 'percentChange')]: 0.09,
      [at(1, 1, 'percentChange')]: 0.09,
    })
    const found = read('growthbook', text, mapping)
    expect(rowsOf(found, 'purchase')).toHaveLength(2)
    expect(rowsOf(found, 'revenue')).toEqual([])
    expect(codes(found.warnings)).toEqual([
      'results_variant_guessed',
      'results_lift_differs',
      'figures_adjusted',
    ])
    expect(found.reported).toMatchObject([
      {
        variant: 'b',
        metric: 'revenue',
        relative: { estimate: 0.09 },
        n: { control: 10021, treatment: 9979 },
      },
    ])
    // Percentages and intervals are fractions; the engine's own figure is kept, the other engine's zero is not.
    expect(found.reported[0]?.relative?.lower).toBeCloseTo(-0.05, 1)
    expect(found.reported[0]?.chanceToWin).toBeNull()
    expect(found.reported[0]?.pValue).toBeGreaterThan(0)
  })

  test('that GrowthBook says are not adjusted are taken with a warning where its lift differs', () => {
    const text = edited('growthBook.json', {
      '/result/settings/regressionAdjustmentEnabled': false,
      [at(1, 1, 'percentChange')]: 0.05,
    })
    const found = read('growthbook', text, mapping)
    expect(rowsOf(found, 'revenue')).toHaveLength(2)
    expect(codes(found.warnings)).toContain('results_lift_differs')
  })

  test('of a ratio have a denominator that is not the users, and are only reported', () => {
    const sums = [48210.5, 52033.25]
    const text = edited(
      'growthBook.json',
      both(1, (v) => ({ denominator: 20_000, mean: (sums[v] ?? 0) / 20_000 })),
    )
    const found = read('growthbook', text, mapping)
    expect(codes(found.warnings)).toContain('figures_of_a_ratio')
    expect(found.reported).toHaveLength(1)
  })

  test('of a quantile are no mean, and are only reported', () => {
    const text = edited(
      'growthBook.json',
      both(1, (v) => ({ mean: 95 + v })),
    )
    expect(codes(read('growthbook', text, mapping).warnings)).toContain('figures_not_a_mean')
  })

  test('that count a unit more than once are no yes/no metric, however small their mean', () => {
    const text = edited(
      'growthBook.json',
      both(0, () => ({ stddev: 0.9 })),
    )
    const found = read('growthbook', text, mapping)
    expect(rowsOf(found, 'purchase')).toEqual([])
    expect(codes(found.warnings)).toContain('figures_not_yes_no')
  })

  test('without data are zeros, and are left out rather than taken for none', () => {
    const text = edited(
      'growthBook.json',
      both(1, () => ({ numerator: 0, denominator: 0, mean: 0 })),
    )
    const found = read('growthbook', text, mapping)
    expect(codes(found.warnings)).toEqual(['results_variant_guessed', 'results_metric_empty'])
    expect(rowsOf(found, 'revenue')).toEqual([])
    expect(rowsOf(found, 'purchase')).toHaveLength(2)
  })

  test('of older versions have the users as the denominator alone', () => {
    const text = toolFile('growthBook.json').replace(/"users": \d+,/g, '')
    const found = read('growthbook', text, mapping)
    expect(rowsOf(found, 'purchase')).toMatchObject([{ n: 10021 }, { n: 9979 }])
    expect(found.exposures).toEqual([])
  })

  test('compared with another variation than the control keep their counts and lose their conclusions', () => {
    const found = read('growthbook', toolFile('growthBook.json'), { ...mapping, control: '1' })
    expect(rowsOf(found, 'purchase')).toMatchObject([
      { variant: 'b', sum: 1003 },
      { variant: 'control', sum: 1104 },
    ])
    expect(codes(found.warnings)).toContain('results_other_baseline')
    expect(codes(found.warnings)).not.toContain('results_lift_differs')
  })

  test('of a dimension by day are refused where one of its values is no day', () => {
    const text = edited('growthBook.byDate.json', { '/result/results/1/dimension': '(other)' })
    expect(read('growthbook', text, purchaseOnly, withMetric('proportion')).faults).toEqual([
      { pointer: '/result/results/1', code: 'growthbook_dimension', params: { value: '(other)' } },
    ])
  })

  test('name every field that is not what it should be', () => {
    const text = edited('growthBook.json', {
      [at(0, 0, 'mean')]: 'NaN',
      [at(0, 0, 'stddev')]: -1,
      '/result/results/0/metrics/1/variations/1/users': 1.5,
    })
    expect(read('growthbook', text, mapping).faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/result/results/0/metrics/0/variations/0/analyses/0/mean', 'wrong_type'],
      ['/result/results/0/metrics/0/variations/0/analyses/0/stddev', 'number_too_small'],
      ['/result/results/0/metrics/1/variations/1/users', 'wrong_type'],
    ])
  })

  test('of totals do not go into an experiment by day, and the other way round', () => {
    const daily = { ...target, mode: 'daily' as const }
    expect(codes(read('growthbook', toolFile('growthBook.json'), mapping, daily).faults)).toEqual([
      'results_totals_into_days',
    ])
    const totals = { ...withMetric('proportion'), mode: 'cumulative' as const }
    expect(
      codes(read('growthbook', toolFile('growthBook.byDate.json'), purchaseOnly, totals).faults),
    ).toContain('results_days_into_totals')
  })

  test('as of a day outside the run are dated by its last, with a warning', () => {
    const found = read('growthbook', toolFile('growthBook.json'), mapping, {
      ...target,
      lastDate: '2026-11-10',
    })
    expect(found.rows[0]?.value.date).toBe('2026-11-10')
    expect(codes(found.warnings)).toContain('results_dated_outside')
  })
})
