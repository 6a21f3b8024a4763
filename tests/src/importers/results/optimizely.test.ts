import { describe, expect, test } from 'vitest'
import { codes, edited, read, rowsOf, toolFile, withMetric } from './toolFiles.ts'

const mapping = { metrics: { revenue: { column: 'Revenue' } } }

describe("Optimizely's results", () => {
  test('of unique conversions are visitors who converted, and reach is exposures', () => {
    const found = read('optimizely', toolFile('optimizely.json'), mapping)
    expect(found.faults).toEqual([])
    expect(rowsOf(found, 'purchase')).toEqual([
      // The end is exclusive: midnight of the 14th is the end of the 13th.
      { date: '2026-11-13', variant: 'control', metric: 'purchase', n: 10021, sum: 1003 },
      { date: '2026-11-13', variant: 'b', metric: 'purchase', n: 9979, sum: 1104 },
    ])
    expect(found.exposures.map(({ value }) => value.n)).toEqual([10021, 9979])
    expect(found.mapping.variants).toEqual({ 5001: 'control', 5002: 'b' })
  })

  test('of revenue are in cents and without a variance: reported, in whole units', () => {
    const found = read('optimizely', toolFile('optimizely.json'), mapping)
    expect(rowsOf(found, 'revenue')).toEqual([])
    expect(codes(found.warnings)).toEqual([
      'optimizely_cents',
      'results_metric_unused',
      'figures_without_spread',
    ])
    const [figure] = found.reported
    expect(figure?.absolute?.estimate).toBeCloseTo(52033.25 / 9979 - 48210.5 / 10021, 12)
    expect(figure).toMatchObject({
      variant: 'b',
      metric: 'revenue',
      relative: { lower: -0.046, upper: 0.214 },
      level: 0.9,
      n: { control: 10021, treatment: 9979 },
    })
    expect(figure?.pValue).toBeCloseTo(0.38, 12)
  })

  test('of total conversions count a visitor more than once, and are no yes/no metric even below one a visitor', () => {
    const found = read(
      'optimizely',
      toolFile('optimizely.json'),
      { metrics: { purchase: { column: 'Purchases in all' } } },
      withMetric('proportion'),
    )
    expect(found.rows).toEqual([])
    expect(codes(found.warnings)).toContain('figures_of_events')
  })

  test('by session have samples that are no visitors', () => {
    const text = edited('optimizely.json', { '/metrics/0/scope': 'session' })
    expect(codes(read('optimizely', text, mapping).warnings)).toContain('figures_of_sessions')
  })

  test('that are a ratio or a bounce rate are only reported', () => {
    for (const [aggregator, code] of [
      ['ratio', 'figures_of_a_ratio'],
      ['bounce', 'figures_of_sessions'],
    ]) {
      const text = edited('optimizely.json', { '/metrics/0/aggregator': aggregator })
      expect(codes(read('optimizely', text, mapping).warnings)).toContain(code)
    }
  })

  test('that are not computed yet are an empty file (204), and say so', () => {
    expect(read('optimizely', '').faults).toEqual([
      { line: 1, column: 1, code: 'optimizely_nothing', params: {} },
    ])
  })

  test('that are stale say so', () => {
    const text = edited('optimizely.json', { '/is_stale': true })
    expect(codes(read('optimizely', text, mapping).warnings)).toContain('optimizely_stale')
  })

  test('are doubted where the lift is not that of the rates', () => {
    const text = edited('optimizely.json', { '/metrics/0/results/5002/lift/value': 10.53 })
    expect(codes(read('optimizely', text, mapping).warnings)).toContain('results_lift_differs')
  })

  test('name a variation whose key holds a slash by its escaped pointer', () => {
    const text = toolFile('optimizely.json').replaceAll('"5002": {', '"a/b~c": {')
    const found = read('optimizely', text, mapping)
    expect(found.rows[1]?.pointer).toBe('/metrics/0/results/a~1b~0c')
  })
})
