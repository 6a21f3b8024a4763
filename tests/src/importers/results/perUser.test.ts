import { describe, expect, test } from 'vitest'
import { noticeText } from '../../../../src/importers/notice.ts'
import { perUserTable } from '../../../../src/importers/results/perUser.ts'
import type { ImportTarget, ResultsMapping } from '../../../../src/importers/results/resultsFormat.ts'
import { imports as en } from '../../../../src/locales/en/imports.ts'
import { bytesOf, codes, experiment, readFile, summaryOf } from './tableFiles.ts'

const read = (lines: string[], target: ImportTarget = experiment(), mapping: ResultsMapping = {}) =>
  readFile(perUserTable, bytesOf(...lines), target, mapping)

const users = [
  'user_id,variant,signup,revenue',
  '1,control,yes,10',
  '2,new,no,0',
  '3,control,no,4',
  '4,new,yes,6',
]

describe('a file with a row per user', () => {
  test('is reduced to counts, means and variances, and says which columns it took', () => {
    const got = read(users)
    expect(got).toMatchObject({ understood: 4, mode: 'cumulative', faults: [], warnings: [] })
    expect(summaryOf(got, 'control', 'signup')).toEqual({ n: 2, sum: 1 })
    expect(summaryOf(got, 'control', 'revenue')).toEqual({ n: 2, mean: 7, variance: 18 })
    expect(summaryOf(got, 'new', 'revenue')).toEqual({ n: 2, mean: 3, variance: 18 })
    expect(got.exposures.map(({ value }) => value)).toEqual([
      { date: '2026-11-14', variant: 'control', n: 2 },
      { date: '2026-11-14', variant: 'new', n: 2 },
    ])
    expect(got.mapping).toEqual({
      variant: 'variant',
      control: 'control',
      variants: { control: 'control', new: 'new' },
      metrics: { signup: { column: 'signup' }, revenue: { column: 'revenue' } },
    })
  })

  test('gives the same when the mapping that it says is given', () => {
    const got = read(users)
    expect(read(users, experiment(), got.mapping)).toEqual(got)
  })

  test('with dates of first exposure has a row a day', () => {
    const got = read([
      'uid,group,exposed_at,signup,revenue',
      '1,control,2026-11-02T23:59:59Z,1,1',
      '2,control,2026-11-01 08:00,0,2',
      '3,new,2026-11-02,1,3',
      '4,control,2026-11-01,1,4',
    ])
    expect(got.mode).toBe('daily')
    expect(got.exposures.map(({ value }) => Object.values(value))).toEqual([
      ['2026-11-01', 'control', 2],
      ['2026-11-02', 'control', 1],
      ['2026-11-02', 'new', 1],
    ])
    expect(summaryOf(got, 'control', 'revenue', '2026-11-01')).toEqual({ n: 2, mean: 3, variance: 2 })
  })

  test('is a total as of the end where the experiment takes totals, dates or not', () => {
    const got = read(
      ['date,variant,signup,revenue', '2026-11-01,control,1,1', '2026-11-02,new,1,2'],
      experiment(undefined, { mode: 'cumulative' }),
    )
    expect(got.mode).toBe('cumulative')
    expect(new Set(got.rows.map(({ value }) => value.date))).toEqual(new Set(['2026-11-14']))
    expect(codes(got.warnings)).toContain('dates_not_used@1')
  })

  test('without dates is refused by an experiment that takes days', () => {
    expect(codes(read(users, experiment(undefined, { mode: 'daily' })).faults)).toEqual([
      'date_column_needed@1',
    ])
  })

  test('in Russian, as Excel saves it: semicolons, decimal commas, spaces in thousands, CRLF, an empty end', () => {
    const got = read(
      [
        'sep=;',
        'ID пользователя;Группа;Дата;Регистрация;Выручка, руб.',
        '1;Контрольная;01.11.2026;да;1 234,50',
        '2;Новая кнопка;01.11.2026;нет;0',
        '3;контрольная;01.11.2026;нет;1.000,25',
        '4;новая кнопка;01.11.2026;да;2,5',
        ';;;;',
        '',
      ].map((line) => `${line}\r`),
      experiment(undefined, {
        variants: [
          { key: 'control', name: 'Контрольная', isControl: true, weight: 1 },
          { key: 'new', name: 'Новая кнопка', isControl: false, weight: 1 },
        ],
        metrics: [
          { key: 'signup', name: 'Регистрация', type: 'proportion', role: 'primary' },
          { key: 'revenue', name: 'Выручка', type: 'mean', role: 'secondary' },
        ],
      }),
    )
    expect(got.faults).toEqual([])
    expect(got.understood).toBe(4)
    expect(summaryOf(got, 'control', 'revenue')).toMatchObject({ n: 2, mean: (1234.5 + 1000.25) / 2 })
    expect(got.mapping.control).toBe('Контрольная')
    expect(codes(got.warnings)).toEqual(['metric_guessed@2'])
  })

  test('with a ratio, a covariate and a file about one variant', () => {
    const got = read(
      ['buyer,orders,visits,orders_before', 'a,1,2,3', 'b,0,4,1', 'c,5,6,2'],
      experiment({ rate: 'ratio' }),
      {
        variants: { '*': 'new' },
        metrics: { rate: { column: 'orders', denominator: 'visits', covariate: 'orders_before' } },
      },
    )
    expect(got.faults).toEqual([])
    expect(summaryOf(got, 'new', 'rate')).toEqual({
      n: 3,
      mean: 2,
      variance: 7,
      denominatorMean: 4,
      denominatorVariance: 4,
      covariance: 4,
      covariateMean: 2,
      covariateVariance: 1,
      covariateCovariance: 0.5,
      covariateDenominatorCovariance: -1,
    })
    // The file about the other variant has the same headings.
    expect(got.shape).toBe('')
    expect(codes(got.warnings)).toContain('variant_without_rows@1')
  })

  test('with a covariate of a proportion gives sums', () => {
    const got = read(
      ['variant,signup,signup_before', 'control,1,2', 'control,0,4'],
      experiment({ signup: 'proportion' }),
    )
    expect(got.mapping.metrics).toEqual({ signup: { column: 'signup', covariate: 'signup_before' } })
    expect(summaryOf(got, 'control', 'signup')).toEqual({
      n: 2,
      sum: 1,
      covariateSum: 6,
      covariateSumSquares: 20,
      covariateProductSum: 2,
    })
  })

  test('keeps the variance of values far from zero', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `control,${1_000_000_000 + (i % 2)}`)
    const got = read(['variant,revenue', ...rows], experiment({ revenue: 'mean' }))
    expect(summaryOf(got, 'control', 'revenue')?.variance).toBeCloseTo(250 / 999, 9)
  })

  test('names at most a hundred faults and then that there are more', () => {
    const got = read(
      ['variant,signup', ...Array.from({ length: 300 }, () => 'control,maybe')],
      experiment({ signup: 'proportion' }),
    )
    expect(got.faults).toHaveLength(101)
    expect(got.faults.at(-1)?.code).toBe('more_faults')
  })
})

describe('what cannot be believed is refused by its line', () => {
  const signup = experiment({ signup: 'proportion' })
  const revenue = experiment({ revenue: 'mean' })
  test.each<[string, string[], ImportTarget, string[]]>([
    ['nothing but a heading', ['variant,signup'], signup, ['no_rows@1']],
    ['another variant', ['variant,signup', 'control,1', 'old,1'], signup, ['variant_unknown@3']],
    [
      'another variant again and again, once',
      ['variant,signup', 'old,1', 'control,1', 'old,1', 'old,0'],
      signup,
      ['variant_unknown@2'],
    ],
    ['no variant', ['variant,signup', 'control,1', ',1'], signup, ['variant_empty@3']],
    ['neither yes nor no', ['variant,signup', 'control,2'], signup, ['outcome_not_flag@2']],
    ['no number', ['variant,revenue', 'control,1', 'new,abc'], revenue, ['outcome_unreadable@3']],
    [
      'a comma that may be either',
      ['variant;revenue', 'control;1,234', 'new;7'],
      revenue,
      ['outcome_ambiguous@2'],
    ],
    ['two decimal marks', ['variant;revenue', 'control;1.5', 'new;7,5'], revenue, ['outcome_mixed_marks@3']],
    [
      'percent signs here and there',
      ['variant,revenue', 'control,5', 'new,7%'],
      revenue,
      ['outcome_mixed_percents@3'],
    ],
    ['a number beyond all measure', ['variant,revenue', 'control,1e99'], revenue, ['outcome_too_large@2']],
    ['a row too short', ['variant,signup', 'control'], signup, ['ragged_row@2']],
    ['a row too long', ['variant,signup', 'control,1,2'], signup, ['ragged_row@2']],
    [
      'a heading that stands twice',
      ['variant,signup,age,Age', 'control,1,30,40'],
      signup,
      ['repeated_header@1'],
    ],
    ['an unclosed quote', ['variant,signup', 'control,"1'], signup, ['unclosed_quote@2']],
    [
      'a day that may be a month',
      ['date,variant,signup', '11/01/2026,control,1'],
      signup,
      ['date_unreadable@2'],
    ],
    ['a day before the start', ['date,variant,signup', '2026-10-31,control,1'], signup, ['date_outside@2']],
    ['a day to come', ['date,variant,signup', '2026-11-15,control,1'], signup, ['date_outside@2']],
    ['no column of variants', ['colour,signup', 'red,1'], signup, ['no_variant_column@1']],
    ['two columns of variants', ['arm,group,signup', 'x,y,1'], signup, ['ambiguous_column@1']],
    ['no column of a metric', ['variant,age', 'control,x'], revenue, ['no_metric_column@1']],
    [
      'two columns for a metric',
      ['variant,revenue net,revenue gross', 'control,1,2'],
      revenue,
      ['ambiguous_column@1'],
    ],
    [
      'a user in two variants',
      ['id,variant,signup', '7,control,1', '7,new,1'],
      signup,
      ['user_in_two_variants@3'],
    ],
    ['a user with two outcomes', ['id,variant,signup', '7,new,1', '7,new,0'], signup, ['user_in_two_rows@3']],
  ])('%s', (_name, lines, target, expected) => {
    const got = read(lines, target)
    expect(codes(got.faults)).toEqual(expected)
    expect(got.rows).toEqual([])
  })

  test.each<[string, ResultsMapping, string]>([
    ['a column that is not there', { metrics: { signup: { column: 'x' } } }, 'mapped_column_missing@1'],
    ['a variant that is not there', { variants: { control: 'x' } }, 'mapped_variant_unknown@1'],
    [
      'winsorizing of yes and no',
      { metrics: { signup: { column: 'signup', winsorize: 0.9 } } },
      'winsorized_proportion@1',
    ],
    [
      'a denominator of yes and no',
      { metrics: { signup: { column: 'signup', denominator: 'id' } } },
      'stray_denominator@1',
    ],
  ])('a mapping with %s', (_name, mapping, expected) => {
    expect(codes(read(['id,variant,signup', '1,control,1', '2,new,0'], signup, mapping).faults)).toEqual([
      expected,
    ])
  })
})

describe('what can be understood is, and is said', () => {
  const signup = experiment({ signup: 'proportion' })
  test.each<[string, string[], string]>([
    ['values for two variants by words', ['treatment,signup', '0,1', '1,1'], 'variant_guessed@1'],
    ['the one column that is left', ['user,variant,bought', '1,control,1', '2,new,0'], 'metric_guessed@1'],
    [
      'a heading in the middle',
      ['variant,signup', 'control,1', 'variant,signup', 'new,0'],
      'heading_repeated@3',
    ],
    ['a user said twice', ['id,variant,signup', '1,new,1', '1,new,1', '2,control,0'], 'user_repeated@3'],
    ['no ids', ['variant,signup', 'control,1', 'new,0'], 'users_not_checked@1'],
    ['no row of a variant', ['variant,signup', 'control,1'], 'variant_without_rows@1'],
  ])('%s', (_name, lines, warning) => {
    const got = read(lines, signup)
    expect(got.faults).toEqual([])
    expect(codes(got.warnings)).toContain(warning)
    expect(got.rows.length).toBeGreaterThan(0)
  })

  test('with the control named, the one value that is left is the treatment; without, it is a stranger', () => {
    const lines = ['variant,signup', 'grey,1', 'blue,1']
    const told = read(lines, signup, { control: 'grey' })
    expect(told.faults).toEqual([])
    expect(told.mapping).toMatchObject({ control: 'grey', variants: { grey: 'control', blue: 'new' } })
    expect(codes(read(lines, signup).faults)).toEqual(['variant_unknown@2', 'variant_unknown@3'])
  })

  test('a yes under "control" is not taken for the treatment', () => {
    expect(codes(read(['control,signup', '1,1', '0,1'], signup, { variant: 'control' }).faults)).toEqual([
      'variant_unknown@2',
      'variant_unknown@3',
    ])
  })

  test('a user said twice counts once, and when the file is not in order that is said', () => {
    const got = read(
      ['id,date,variant,signup', '1,2026-11-03,new,1', '1,2026-11-02,new,1', '2,2026-11-02,new,0'],
      signup,
    )
    expect(got.exposures.map(({ value }) => value.n)).toEqual([1, 1])
    expect(got.warnings.find(({ code }) => code === 'user_repeated')?.params).toEqual({
      count: 1,
      unsorted: true,
    })
  })

  test('percent signs make shares', () => {
    const got = read(['variant;revenue', 'control;12,5%', 'control;0'], experiment({ revenue: 'mean' }))
    expect(summaryOf(got, 'control', 'revenue')).toMatchObject({ n: 2, mean: 0.0625 })
  })
})

describe('an empty outcome', () => {
  const outcomes = (key: 'signup' | 'revenue', cells: string[], empty?: 'zero' | 'leaveOut') => {
    const type = key === 'signup' ? 'proportion' : 'mean'
    const source = { column: key, ...(empty === undefined ? {} : { empty }) }
    return read(
      [`variant,${key}`, ...cells.map((cell, i) => `${i % 2 === 0 ? 'control' : 'new'},${cell}`)],
      experiment({ [key]: type }),
      { metrics: { [key]: source } },
    )
  }

  test('is no conversion where the column never says no', () => {
    const got = outcomes('signup', ['yes', '', 'NULL', 'yes'])
    expect(got.faults).toEqual([])
    expect(codes(got.warnings)).toContain('empty_counts_as_none@3')
    expect(summaryOf(got, 'control', 'signup')).toEqual({ n: 2, sum: 1 })
  })

  test('is a fault where it may mean two things, with its first line and how many there are', () => {
    for (const got of [
      outcomes('signup', ['yes', 'no', '', '']),
      outcomes('revenue', ['5', '0', '', 'n/a']),
    ]) {
      expect(codes(got.faults)).toEqual(['empty_outcome@4'])
      expect(got.faults[0]?.params).toMatchObject({ count: 2 })
      expect(got.rows).toEqual([])
    }
  })

  test('is 0 or left out where the mapping says so, and what is left out is told by variant', () => {
    expect(summaryOf(outcomes('revenue', ['5', '1', '', '1'], 'zero'), 'control', 'revenue')).toMatchObject({
      n: 2,
      mean: 2.5,
    })
    const got = outcomes('revenue', ['5', '1', '', '1'], 'leaveOut')
    expect(summaryOf(got, 'control', 'revenue')).toEqual({ n: 1, mean: 5, variance: 0 })
    expect(got.exposures[0]?.value).toMatchObject({ n: 2 })
    const warning = got.warnings.find(({ code }) => code === 'empty_left_out')
    expect(warning && noticeText(en.notices, warning)).toContain('control 50.0%, new 0.0%')
  })

  test('of a covariate is 0, which is as good as any value known before', () => {
    const got = read(
      ['variant,revenue,before', 'control,1,', 'control,2,4'],
      experiment({ revenue: 'mean' }),
      { metrics: { revenue: { column: 'revenue', covariate: 'before' } } },
    )
    expect(codes(got.warnings)).toContain('covariate_empty@2')
    expect(summaryOf(got, 'control', 'revenue')).toMatchObject({ covariateMean: 2 })
  })
})

describe('a single value that decides the variance', () => {
  const rounds = (last: string) => [
    'variant,revenue',
    ...Array.from({ length: 999 }, (_, i) => `${i % 2 === 0 ? 'control' : 'new'},${i % 100}`),
    `control,${last}`,
  ]
  const target = experiment({ revenue: 'mean' })

  test('is named with its line, how far off it is and what it makes up; nothing is changed', () => {
    const got = read(rounds('49854'), target)
    const warning = got.warnings.find(({ code }) => code === 'extreme_high')
    expect(warning).toMatchObject({ line: 1001, params: { value: 49854, next: 99 } })
    expect(summaryOf(got, 'control', 'revenue')?.mean).toBeGreaterThan(100)
    expect(codes(read(rounds('-99999'), target).warnings)).toContain('extreme_low@1001')
    expect(read(rounds('150'), target).warnings.map(({ code }) => code)).toEqual(['users_not_checked'])
  })

  test('becomes the quantile that the mapping says, over all variants, and that is shown', () => {
    const got = read(rounds('49854'), target, {
      metrics: { revenue: { column: 'revenue', winsorize: 0.99 } },
    })
    // The values 0 to 99 stand ten times each but for 99, which stands nine times: the 990th of 1000 is 98, the next 99.
    expect(got.warnings.find(({ code }) => code === 'winsorized')?.params).toMatchObject({
      threshold: expect.closeTo(98.01, 9),
      changed: 10,
      rows: 1000,
    })
    expect(got.mapping.metrics).toEqual({ revenue: { column: 'revenue', winsorize: 0.99 } })
    expect(summaryOf(got, 'control', 'revenue')?.mean).toBeLessThan(51)
  })
})
