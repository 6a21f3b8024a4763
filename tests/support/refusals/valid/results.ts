import type { World } from '../world.ts'
import { type Entry, type Special, without } from './entry.ts'

export function resultsEntry(w: World): Entry {
  const rate = {
    date: w.days.first,
    variant: 'control',
    metric: w.metricKey,
    segment: 'country=Estonia',
    n: 100,
    sum: 10,
  }
  const mean = { date: w.days.first, variant: 'short', metric: w.meanKey, n: 100, sum: 50, sumSquares: 60 }
  const exposure = { date: w.days.first, variant: 'control', n: 120 }
  const body = { mode: 'daily', exposures: [exposure], rows: [rate, mean] }
  const rows = (...given: object[]) => ({ ...body, rows: given })
  const meanOf = (changed: object) => rows(rate, { ...mean, ...changed })
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  const specials: Special[] = [
    { what: 'more conversions than units', pointer: '/rows/0/sum', body: rows({ ...rate, sum: 101 }) },
    { what: 'half a conversion', pointer: '/rows/0/sum', body: rows({ ...rate, sum: 0.5 }) },
    { what: 'conversions below none', pointer: '/rows/0/sum', body: rows({ ...rate, sum: -1 }) },
    { what: 'squares that no values have', pointer: '/rows/1/sumSquares', body: meanOf({ sumSquares: 24 }) },
    { what: 'sums and moments', pointer: '/rows/1/mean', body: meanOf({ mean: 0.5 }) },
    {
      what: 'a mean without squares',
      pointer: '/rows/1/sumSquares',
      body: rows(rate, without(mean, 'sumSquares')),
    },
    { what: 'no n', pointer: '/rows/0/n', body: rows(without(rate, 'n')) },
    {
      what: 'a correlation beyond 1',
      pointer: '/rows/1/covariateProductSum',
      body: meanOf({ covariateSum: 40, covariateSumSquares: 50, covariateProductSum: 1000 }),
    },
    {
      what: 'a field of a ratio',
      pointer: '/rows/0/denominatorSum',
      body: rows({ ...rate, denominatorSum: 1 }),
    },
    {
      what: 'numbers beside void',
      pointer: '/rows/0/sum',
      body: rows({ ...without(rate, 'n'), void: true }),
    },
    { what: 'an unknown variant', pointer: '/rows/0/variant', body: rows({ ...rate, variant: 'nobody' }) },
    {
      what: 'an unknown metric',
      pointer: '/rows/0/metric',
      body: rows({ ...rate, metric: 'no_such_metric' }),
    },
    {
      what: 'a metric by another name of the object',
      pointer: '/rows/0/metric',
      body: rows({ ...rate, metric: '__proto__' }),
    },
    {
      what: 'a segment with a zero',
      pointer: '/rows/0/segment',
      body: rows({ ...rate, segment: 'country=\u0000' }),
    },
    {
      what: 'a segment with half a character',
      pointer: '/rows/0/segment',
      body: rows({ ...rate, segment: 'country=\ud800' }),
    },
    { what: 'a row twice', pointer: '/rows/1', body: rows(rate, rate) },
    { what: 'a day of the future', pointer: '/rows/0/date', body: rows({ ...rate, date: tomorrow }) },
    { what: 'a day before the start', pointer: '/rows/0/date', body: rows({ ...rate, date: '2020-01-01' }) },
    {
      what: 'an exposure of nobody',
      pointer: '/exposures/0/variant',
      body: { ...body, exposures: [{ ...exposure, variant: 'nobody' }] },
    },
    { what: 'no rows', pointer: '/rows', body: { mode: 'daily', rows: [] } },
  ]
  const csv = `date,variant,metric,n,sum\n${w.days.second},control,${w.metricKey},100,10\n`
  return {
    valid: [
      { id: w.running, body },
      { id: w.running, query: { mode: 'daily' }, file: { type: 'text/csv', text: csv } },
    ],
    specials,
  }
}
