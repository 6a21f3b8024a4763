import { describe, expect, test } from 'vitest'
import { detectResultsFormat } from '../../../../src/importers/results/index.ts'
import type { ImportTarget, ResultsMapping } from '../../../../src/importers/results/resultsFormat.ts'
import { dailyTotalsTable, totalsTable } from '../../../../src/importers/results/totals.ts'
import { bytesOf, codes, experiment, readFile, summaryOf } from './tableFiles.ts'

const read = (lines: string[], target: ImportTarget = experiment(), mapping: ResultsMapping = {}) =>
  readFile(totalsTable, bytesOf(...lines), target, mapping)

const generic = [
  'experiment,variation,is_control,visitors,conversions,sum,sum_squares,start,end',
  'button,blue,yes,1000,100,5000.5,90000,2026-11-01,2026-11-10',
  'button,green,no,"1,010",120,5100,91000,2026-11-01,2026-11-10',
]

describe('a table of totals', () => {
  test('is a total as of its end; the flag of the control says which variant is which', () => {
    const got = read(generic)
    expect(got).toMatchObject({ understood: 2, mode: 'cumulative', faults: [] })
    expect(got.mapping).toMatchObject({ control: 'blue', variants: { blue: 'control', green: 'new' } })
    expect(got.exposures.map(({ value }) => value)).toEqual([
      { date: '2026-11-10', variant: 'control', n: 1000 },
      { date: '2026-11-10', variant: 'new', n: 1010 },
    ])
    expect(summaryOf(got, 'new', 'signup')).toEqual({ n: 1010, sum: 120 })
    expect(summaryOf(got, 'new', 'revenue')).toEqual({ n: 1010, sum: 5100, sumSquares: 91000 })
  })

  test('gives the same when the mapping that it says is given', () => {
    const { rows, exposures, mapping } = read(generic)
    expect(read(generic, experiment(), mapping)).toMatchObject({ rows, exposures, mapping, faults: [] })
  })

  test('has columns of its metrics, by key or name, with sums or with a mean and its deviation', () => {
    const got = read([
      'variant,users,signup_conversions,revenue_mean,revenue_sd',
      'control,100,10,5.5,2',
      'new,100,12,6,3',
    ])
    expect(got.faults).toEqual([])
    expect(summaryOf(got, 'control', 'signup')).toEqual({ n: 100, sum: 10 })
    expect(summaryOf(got, 'new', 'revenue')).toEqual({ n: 100, mean: 6, variance: 9 })
  })

  test('may have a row per metric', () => {
    const got = read([
      'group,metric,users,value,sum_squares',
      'control,signup,100,10,',
      'control,revenue,90,200,5000',
      'control,clicks,90,1,1',
      'new,signup,100,12,',
    ])
    expect(got.faults).toEqual([])
    expect(summaryOf(got, 'control', 'signup')).toEqual({ n: 100, sum: 10 })
    expect(summaryOf(got, 'control', 'revenue')).toEqual({ n: 90, sum: 200, sumSquares: 5000 })
    expect(codes(got.warnings)).toContain('metric_row_skipped@4')
    // Rows of different metrics count the same people.
    expect(got.exposures).toEqual([])
  })

  test('of each day adds up by date, in Russian too', () => {
    const lines = [
      'Дата;Вариант;Посетители;Конверсии',
      '01.11.2026;Контрольная;1 000;100',
      '01.11.2026;Тестовая;1 010;120',
      '02.11.2026;Контрольная;900;90',
      'Итого;;2 910;310',
    ]
    const target = experiment({ signup: 'proportion' })
    expect(detectResultsFormat(lines.join('\n'))).toBe('daily-totals')
    const got = readFile(dailyTotalsTable, bytesOf(...lines), target)
    expect(got).toMatchObject({ mode: 'daily', faults: [] })
    expect(summaryOf(got, 'control', 'signup', '2026-11-02')).toEqual({ n: 900, sum: 90 })
    expect(summaryOf(got, 'new', 'signup', '2026-11-01')).toEqual({ n: 1010, sum: 120 })
    expect(codes(got.warnings)).toEqual(['variant_guessed@1', 'variant_guessed@1', 'total_row_skipped@5'])
  })

  test('about one variant a file, with dates in words and no year, gives empty cells no result', () => {
    const lines = [
      'Date,Pageviews,Clicks,Enrollments,Payments',
      '"Sat, Oct 11",7723,687,134,70',
      '"Sun, Oct 12",9102,779,147,70',
      '"Mon, Oct 13",10511,909,,',
    ]
    const target = experiment(
      { gross: 'proportion', net: 'proportion' },
      { startDate: '2014-10-11', lastDate: '2014-11-16' },
    )
    const rate = (column: string) => ({ column, denominator: 'Clicks' })
    const metrics = { gross: rate('Enrollments'), net: rate('Payments') }
    expect(detectResultsFormat(lines.join('\n'))).toBe('daily-totals')
    expect(codes(read(lines, target, { metrics }).faults)).toEqual(['no_variant_column@1'])
    const got = read(lines, target, { variants: { '*': 'new' }, metrics })
    expect(got).toMatchObject({ mode: 'daily', faults: [], shape: '' })
    expect(got.exposures.map(({ value }) => value.n)).toEqual([7723, 9102, 10511])
    expect(summaryOf(got, 'new', 'gross', '2014-10-12')).toEqual({ n: 779, sum: 147 })
    expect(summaryOf(got, 'new', 'gross', '2014-10-13')).toBeUndefined()
    expect(codes(got.warnings)).toEqual(['empty_totals@4', 'empty_totals@4'])
  })

  test('that only grows from day to day is suspected of being running totals', () => {
    const days = Array.from({ length: 6 }, (_, i) => `2026-11-0${i + 1},control,${100 * (i + 1)},${i}`)
    const target = experiment({ signup: 'proportion' })
    expect(codes(read(['date,variant,users,signup', ...days], target).warnings)).toContain('running_totals@1')
    expect(codes(read(['date,variant,users,signup', ...days.slice(0, 4)], target).warnings)).toEqual([])
  })
})

describe('totals that cannot be believed are refused by their line', () => {
  const signup = experiment({ signup: 'proportion' })
  test.each<[string, string[], ImportTarget, string[]]>([
    ['nothing but a heading', ['variant,users,signup'], signup, ['no_rows@1']],
    [
      'two experiments',
      ['experiment,variant,users,signup', 'a,control,9,1', 'b,new,9,1'],
      signup,
      ['several_experiments@1'],
    ],
    [
      'two controls',
      ['variant,control,users,signup', 'control,1,9,1', 'new,1,9,1'],
      signup,
      ['two_controls@3'],
    ],
    ['another variant', ['variant,users,signup', 'control,9,1', 'red,9,1'], signup, ['variant_unknown@3']],
    ['half a visitor', ['variant,users,signup', 'control,9.5,1'], signup, ['total_no_count@2']],
    [
      'a count that may be two numbers',
      ['variant;users;signup', 'control;64.000;1'],
      signup,
      ['total_no_count@2'],
    ],
    [
      'the same place twice',
      ['variant,country,users,signup', 'control,DE,9,1', 'control,FR,9,1'],
      signup,
      ['total_repeated@3', 'total_repeated@3'],
    ],
    [
      'a mean without its squares',
      ['variant,users,revenue', 'control,9,1'],
      experiment({ revenue: 'mean' }),
      ['spread_needed@1'],
    ],
    ['a ratio', ['variant,users,rate', 'control,9,1'], experiment({ rate: 'ratio' }), ['ratio_of_totals@1']],
    ['no count of units', ['variant,signup', 'control,1'], signup, ['units_needed@1']],
    ['a day to come', ['date,variant,users,signup', '2026-12-01,control,9,1'], signup, ['date_outside@2']],
    [
      'a month of two readings',
      ['date,variant,users,signup', '11/01/2026,control,9,1'],
      signup,
      ['date_unreadable@2'],
    ],
    [
      'no days, where days are taken',
      ['variant,users,signup', 'control,9,1'],
      experiment({ signup: 'proportion' }, { mode: 'daily' }),
      ['date_column_needed@1'],
    ],
  ])('%s', (_name, lines, target, expected) => {
    const got = read(lines, target)
    expect(codes(got.faults)).toEqual(expected)
    expect([got.rows, got.exposures]).toEqual([[], []])
  })

  test('a covariate and winsorizing, which totals cannot have', () => {
    const mapping = { metrics: { signup: { column: 'signup', covariate: 'users', winsorize: 0.9 } } }
    const got = read(['variant,users,signup', 'control,9,1'], signup, mapping)
    expect(codes(got.faults)).toEqual(['not_of_totals@1', 'not_of_totals@1'])
  })
})

describe('what a table is', () => {
  test.each([
    ['totals', generic],
    ['totals', ['variant,users,signup', 'control,9,1', 'new,9,1']],
    ['daily-totals', ['date,variant,users,signup', '2026-11-01,control,9,1', '2026-11-02,control,9,1']],
    ['per-user', ['userid,variant,sessions,signup', '1,control,9,1', '2,new,9,1']],
    ['per-user', ['variant,sessions,signup', 'control,9,1', 'control,8,1', 'new,9,0']],
    ['per-user', ['variant;revenue', 'control;1,5']],
    ['rows', ['date,variant,metric,n,sum', '2026-11-01,control,signup,9,1']],
    [null, ['{"a": 1}']],
    [null, ['one column', 'x']],
  ])('%s', (format, lines) => {
    expect(detectResultsFormat(lines.join('\n'))).toBe(format)
  })
})
