import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { riceSteps } from '../../../src/domain/scoring/impact.ts'
import { type BacklogExport, backlogExporters } from '../../../src/exporters/backlog.ts'
import { importBacklog } from '../../../src/importers/backlog/index.ts'
import { dictionary } from '../../../src/locales/dictionary.ts'

const backlog: BacklogExport = {
  map: 'Shop',
  framework: 'rice',
  period: 'week',
  items: [
    {
      rank: 1,
      score: 1234.5,
      hypothesisId: 'hyp_1',
      change: '=HYPERLINK("http://x";"+1")',
      because: '@all\n-1',
      barriers: ['+slow; dear', 'second'],
      barrierIds: ['bar_1', 'bar_2'],
      metric: 'rate',
      owner: '-Ann',
      estimates: {
        lift: { low: -0.01, likely: 0.07, high: 1.5 },
        effortWeeks: { low: 0.25, likely: 1.125, high: 4 },
        reach: { low: 1000, likely: 2000, high: 61_400 },
        confidence: 0.55,
      },
      ratings: null,
      state: 'idea',
      contested: false,
      inputs: {
        reach: {
          value: 61_400,
          low: 1000,
          high: 70_000,
          source: 'measured',
          detail: '+61,400 a week',
          typed: -2,
        },
        effort: { value: null, source: 'assumed', detail: 'none' },
      },
    },
  ],
}
const words = (locale: 'en' | 'ru') => ({
  locale,
  inputName: (name: string) => dictionary(locale).ranking.inputs[name] ?? name,
  stateName: (name: string) => name,
  sourceName: (name: string) => name,
})

describe('an exported backlog', () => {
  test('guards texts against formulas and leaves numbers alone', () => {
    const [heading = '', ...rows] = backlogExporters.csv.write(backlog, words('en')).split('\r\n')
    expect(heading).toContain(
      '"Input: Reach, value","Input: Reach, low","Input: Reach, high","Input: Reach, source"',
    )
    const text = rows.join('\r\n')
    expect(text).toContain(`"'=HYPERLINK(""http://x"";""+1"")"`)
    expect(text).toContain(`"'@all\n-1"`)
    expect(text).toContain(`"'+slow\\; dear\nsecond"`)
    expect(text).toContain(`'-Ann`)
    expect(text).toContain(`61400,1000,70000,measured,"'+61,400 a week",-2`)
    expect(text).toContain('-1,7,150')
  })

  test.each([
    ['csv', 'en'],
    ['csv', 'ru'],
    ['json', 'en'],
  ] as const)('as %s in %s comes back with its ideas', (format, locale) => {
    const text = backlogExporters[format].write(backlog, words(locale))
    const { ideas, faults } = importBacklog(new TextEncoder().encode(text), undefined, {
      period: 'week',
      impactSteps: riceSteps,
      mapping: {},
    })
    expect(faults).toEqual([])
    const [item] = backlog.items
    expect(ideas).toEqual([
      {
        line: format === 'csv' ? 2 : 1,
        change: item?.change,
        because: item?.because,
        owner: item?.owner,
        metric: 'rate',
        estimates: item?.estimates,
        barriers: [{ barrierId: 'bar_1' }, { barrierId: 'bar_2' }],
        labels: [],
      },
    ])
  })

  const line = fc
    .array(fc.constantFrom(...'abЯ 1;,:\\"\'=+-@|＝\t%'), { minLength: 1, maxLength: 12 })
    .map((chars) => chars.join('').trim())
    .filter((text) => text !== '')
  const prose = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

  test.each([
    ['csv', 'en'],
    ['csv', 'ru'],
    ['json', 'ru'],
  ] as const)('keeps whatever people wrote as %s in %s', (format, locale) => {
    const [item] = backlog.items
    fc.assert(
      fc.property(prose, prose, line, (change, because, owner) => {
        const items = item === undefined ? [] : [{ ...item, change, because, owner }]
        const text = backlogExporters[format].write({ ...backlog, items }, words(locale))
        const frame = { period: 'week' as const, impactSteps: riceSteps, mapping: {} }
        const { ideas, faults } = importBacklog(new TextEncoder().encode(text), undefined, frame)
        expect(faults).toEqual([])
        expect(ideas[0]).toMatchObject({ change, because, owner, estimates: item?.estimates })
      }),
      { numRuns: 200 },
    )
  })
})
