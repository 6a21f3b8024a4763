import { describe, expect, test } from 'vitest'
import { readResultsCsv } from '../../../../src/importers/results/csv.ts'

const read = (...lines: string[]) => readResultsCsv(new TextEncoder().encode(lines.join('\n')))

describe('results from a table', () => {
  test('have the names of the JSON rows; a row without a metric counts exposures', () => {
    expect(
      read(
        'date,variant,metric,segment,n,sum,sum_squares,void',
        '2026-11-01,control,,,9000,,,',
        '2026-11-01,control,revenue,country=DE,4470,850.25,1.5e6,',
        '2026-11-01,b,revenue,,,,,true',
      ),
    ).toEqual({
      exposures: [{ line: 2, value: { date: '2026-11-01', variant: 'control', n: 9000 } }],
      rows: [
        {
          line: 3,
          value: {
            date: '2026-11-01',
            variant: 'control',
            metric: 'revenue',
            segment: 'country=DE',
            n: 4470,
            sum: 850.25,
            sumSquares: 1500000,
          },
        },
        { line: 4, value: { date: '2026-11-01', variant: 'b', metric: 'revenue', void: true } },
      ],
      warnings: [],
      faults: [],
    })
  })

  test('with decimal commas and spaces in thousands, as Excel writes them in Russian', () => {
    const { rows } = read('date;variant;metric;n;mean', '2026-11-01;a;m;4 470;0,1902')
    expect(rows[0]?.value).toMatchObject({ n: 4470, mean: 0.1902 })
  })

  test('keep as text what is no number or could be two, and unknown columns under their names, for the schema to refuse', () => {
    const { rows } = read('Date;variant;metric;n;sum;void;colour', '2026-11-01;a;m;64.000;1,234;maybe;red')
    expect(rows[0]?.value).toEqual({
      date: '2026-11-01',
      variant: 'a',
      metric: 'm',
      n: '64.000',
      sum: '1,234',
      void: 'maybe',
      colour: 'red',
    })
  })

  test.each([
    ['an empty file', '', 'empty_file'],
    ['a heading alone', 'date,variant,metric,n', 'no_rows'],
    ['a column that stands twice', 'date,n,N\n2026-11-01,1,2', 'duplicate_column'],
    ['ragged rows', 'date,n\n2026-11-01', 'ragged_row'],
  ])('%s is refused', (_name, text, code) => {
    expect(read(text).faults.map((fault) => fault.code)).toEqual([code])
  })
})
