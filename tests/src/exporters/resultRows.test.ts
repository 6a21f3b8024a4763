import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { key } from '../../../src/domain/fields.ts'
import { type ResultRowExport, resultExporters } from '../../../src/exporters/resultRows.ts'
import { readResultsCsv } from '../../../src/importers/results/csv.ts'

const amount = fc.double({ min: -1e100, max: 1e100, noNaN: true }).map((x) => x + 0)
const positive = fc.double({ min: 0, max: 1e100, noNaN: true }).map((x) => x + 0)
const name = fc
  .array(fc.constantFrom(...'abЯ1 _.-'), { minLength: 1, maxLength: 8 })
  .map((chars) => chars.join('').trim())
  .filter((text) => key.safeParse(text).success)
const part = fc
  .array(fc.constantFrom(...'aЯ1;,"\'+-@. \t'), { minLength: 1, maxLength: 8 })
  .map((chars) => chars.join('').trim())
  .filter((text) => text !== '')
const row: fc.Arbitrary<ResultRowExport> = fc.record({
  date: fc.constantFrom('2026-11-01', '2026-11-02'),
  variant: name,
  metric: fc.option(name),
  segment: fc.option(fc.tuple(part, part).map(([dimension, value]) => `${dimension}=${value}`)),
  summary: fc.option(
    fc.oneof(
      fc.record({ n: fc.nat(1e9), sum: amount, sumSquares: positive }),
      fc.record({ n: fc.nat(1e9), mean: amount, variance: positive, covariance: amount }),
    ),
  ),
})

describe('rows of results that go out and come back', () => {
  test('are the same rows as CSV, to the last digit', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = resultExporters.csv.write(rows)
        const back = readResultsCsv(new TextEncoder().encode(text))
        expect(back.faults).toEqual([])
        const expected = rows.map(({ metric, segment, summary, ...place }) => ({
          ...place,
          ...(metric === null ? {} : { metric }),
          ...(segment === null ? {} : { segment }),
          ...(summary ?? { void: true }),
        }))
        expect(back.rows.map(({ value }) => value)).toEqual(expected.filter((one) => 'metric' in one))
        expect(back.exposures.map(({ value }) => value)).toEqual(expected.filter((one) => !('metric' in one)))
      }),
      { numRuns: 300 },
    )
  })

  test('are objects as the API has them, as JSON lines', () => {
    const rows = [
      { date: '2026-11-01', variant: 'a', metric: 'm', segment: null, summary: { n: 3, sum: 1 } },
      {
        experimentId: 'exp_1',
        date: '2026-11-01',
        variant: 'a',
        metric: null,
        segment: 'os==1',
        summary: null,
      },
    ]
    expect(resultExporters.jsonl.write(rows)).toBe(
      '{"date":"2026-11-01","variant":"a","metric":"m","segment":null,"n":3,"sum":1}\n' +
        '{"experimentId":"exp_1","date":"2026-11-01","variant":"a","metric":null,"segment":"os==1","void":true}\n',
    )
  })

  test('of several experiments name theirs', () => {
    const rows = [
      {
        experimentId: 'exp_1',
        date: '2026-11-01',
        variant: 'a',
        metric: 'm',
        segment: null,
        summary: { n: 3 },
      },
    ]
    expect(resultExporters.csv.write(rows)).toBe(
      '\uFEFFexperiment,date,variant,metric,segment,n\r\nexp_1,2026-11-01,a,m,,3\r\n',
    )
  })
})
