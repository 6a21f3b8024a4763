import { describe, expect, test } from 'vitest'
import { codes, edited, read, rowsOf, target, toolFile, withMetric } from './toolFiles.ts'

const yesNo = withMetric('proportion')
const lines = (...rows: string[]) => rows.join('\n')

describe('counts of events from Google Analytics', () => {
  test.each(['ga4.runReport.json', 'ga4.exploration.csv', 'ga4.bigQuery.jsonl'])(
    'are users of an event among the users exposed, and not events (%s)',
    (name) => {
      const found = read('ga4', toolFile(name), {}, yesNo)
      expect(found.faults).toEqual([])
      expect(found.rows.map(({ value: { date: _, ...row } }) => row)).toEqual([
        { variant: 'control', metric: 'purchase', n: 10021, sum: 1003 },
        { variant: 'b', metric: 'purchase', n: 9979, sum: 1104 },
      ])
      expect(found.exposures.map(({ value }) => value.n)).toEqual([10021, 9979])
    },
  )

  test('leave users without a variant out, and say how many', () => {
    const found = read('ga4', toolFile('ga4.runReport.json'), {}, yesNo)
    expect(found.warnings).toContainEqual({
      pointer: '/rows/5/dimensionValues/0/value',
      code: 'results_variant_left_out',
      params: { theirs: '(not set)', n: 60 },
    })
  })

  test('are estimates in reports, and may be withheld, sampled or put together', () => {
    const text = edited('ga4.runReport.json', {
      '/metadata/dataLossFromOtherRow': true,
      '/metadata/samplingMetadatas': [{ samplesReadCount: '10', samplingSpaceSize: '100' }],
    })
    expect(codes(read('ga4', text, {}, yesNo).warnings)).toEqual(
      expect.arrayContaining(['ga4_estimated', 'ga4_thresholded', 'ga4_other_row', 'ga4_sampled']),
    )
    expect(codes(read('ga4', toolFile('ga4.bigQuery.jsonl'), {}, yesNo).warnings)).toEqual([])
  })

  test('leave out the totals of an exploration, and are dated by the end of its dates', () => {
    const found = read('ga4', toolFile('ga4.exploration.csv'), {}, yesNo)
    expect(found.rows[0]?.value.date).toBe('2026-11-14')
    expect(found.rows[0]).toMatchObject({ line: 11, column: 1 })
  })

  test('of an amount give a mean where its squares are there, and are only reported where they are not', () => {
    const mapping = { metrics: { revenue: { column: 'purchase:revenue' } } }
    const found = read('ga4', toolFile('ga4.bigQuery.jsonl'), mapping)
    expect(found.faults).toEqual([])
    expect(rowsOf(found, 'revenue')[0]).toMatchObject({ n: 10021, sum: 48210.5 })
    expect(rowsOf(found, 'revenue')[0]?.sumSquares).toBeGreaterThan(4e6)
    const without = toolFile('ga4.bigQuery.jsonl').replace(/, "revenue_squares": [^}]*/g, '')
    const reported = read('ga4', without, mapping)
    expect(codes(reported.warnings)).toContain('figures_without_spread')
    expect(reported.reported[0]?.relative?.estimate).toBeCloseTo(52033.25 / 9979 / (48210.5 / 10021) - 1, 12)
  })

  test('of events, asked for by name, have no spread, and are only reported', () => {
    const found = read(
      'ga4',
      toolFile('ga4.runReport.json'),
      { metrics: { revenue: { column: 'purchase:eventCount' } } },
      { ...target, metrics: target.metrics.slice(1) },
    )
    expect(codes(found.warnings)).toContain('figures_of_events')
    expect(found.rows).toEqual([])
  })

  test('by day of first exposure are increments by day', () => {
    const found = read('ga4', toolFile('ga4.bigQueryByDay.csv'), {}, yesNo)
    expect(found.mode).toBe('daily')
    expect(found.rows.map(({ value }) => value)).toContainEqual({
      date: '2026-11-02',
      variant: 'b',
      metric: 'purchase',
      n: 4959,
      sum: 544,
    })
  })

  test('by day of the event count users again every day, and are refused unless the mapping vouches for the day', () => {
    const text = toolFile('ga4.bigQueryByDay.csv').replace('first_exposure_date', 'event_date')
    expect(read('ga4', text, {}, yesNo).faults).toEqual([
      { line: 2, column: 1, code: 'ga4_users_by_day', params: { header: 'event_date' } },
    ])
    expect(read('ga4', text, { date: 'event_date' }, yesNo).mode).toBe('daily')
  })

  test('broken down further cannot be added up', () => {
    const text = lines(
      'variant,event_name,country,users',
      'control,exposure,DE,10',
      'control,exposure,FR,10',
      'b,exposure,DE,9',
    )
    expect(read('ga4', text, {}, yesNo).faults).toEqual([
      { line: 3, column: 1, code: 'ga4_rows_repeated', params: { variant: 'control', event: 'exposure' } },
    ])
  })

  test('need an event that says who was exposed, users, and a variant', () => {
    const fault = (...rows: string[]) => codes(read('ga4', lines(...rows), {}, yesNo).faults)
    expect(fault('variant,event_name,users', 'control,purchase,10', 'b,purchase,9')).toEqual([
      'ga4_no_exposure',
    ])
    expect(fault('variant,event_name,event_count', 'control,exposure,10')).toEqual(['ga4_no_users'])
    expect(fault('country,event_name,users', 'DE,exposure,10')).toEqual(['ga4_no_variant'])
    const told = read(
      'ga4',
      lines('bucket,event_name,users', 'control,seen,10', 'b,seen,9', 'b,purchase,1'),
      { variant: 'bucket', metrics: { purchase: { column: 'purchase', denominator: 'seen' } } },
      yesNo,
    )
    expect(told.faults).toEqual([])
    expect(told.rows.map(({ value }) => value.sum)).toEqual([0, 1])
    expect(codes(told.warnings)).toEqual(['ga4_row_absent'])
  })

  test('with more users of an event than were exposed are no yes/no metric of theirs', () => {
    const text = toolFile('ga4.exploration.csv').replace('"1,104"', '"11,104"')
    expect(codes(read('ga4', text, {}, yesNo).warnings)).toContain('figures_not_yes_no')
  })

  test('without an event are columns of users by variant', () => {
    const text = lines('variant,users,purchase', 'control,100,10', 'b,101,14', 'Grand total,201,24')
    expect(read('ga4', text, {}, yesNo).rows.map(({ value }) => [value.n, value.sum])).toEqual([
      [100, 10],
      [101, 14],
    ])
  })

  test('of one page of a report are refused', () => {
    const text = edited('ga4.runReport.json', { '/rowCount': 7 })
    expect(codes(read('ga4', text, {}, yesNo).faults)).toEqual(['ga4_page'])
  })

  test('name each cell that is no number, by line and column or by pointer', () => {
    const csv = toolFile('ga4.exploration.csv').replace('"9,979"', 'NaN')
    expect(read('ga4', csv, {}, yesNo).faults).toEqual([
      { line: 10, column: 4, code: 'results_number', params: { header: 'Total users', text: 'NaN' } },
    ])
    const json = edited('ga4.runReport.json', { '/rows/1/metricValues/1/value': '-5' })
    expect(read('ga4', json, {}, yesNo).faults[0]).toMatchObject({
      pointer: '/rows/1/metricValues/1/value',
      code: 'results_number',
    })
    const jsonl = toolFile('ga4.bigQuery.jsonl').replace('"users": "9979"', '"users": true')
    expect(read('ga4', jsonl, {}, yesNo).faults[0]).toMatchObject({ line: 2, pointer: '/users' })
  })
})
