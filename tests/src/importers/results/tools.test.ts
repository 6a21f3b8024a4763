import { describe, expect, test } from 'vitest'
import { resultsMapping } from '../../../../src/domain/mapping.ts'
import {
  detectResultsFormat,
  type ResultsFormatId,
  resultsFormats,
} from '../../../../src/importers/results/index.ts'
import {
  codes,
  growthBookMapping,
  read,
  rowsOf,
  target,
  toolFile,
  toolFileNames,
  withMetric,
  withVariants,
} from './toolFiles.ts'

const tools: [name: string, id: ResultsFormatId][] = [
  ['growthBook.json', 'growthbook'],
  ['postHog.funnel.json', 'posthog'],
  ['postHog.legacyFunnels.json', 'posthog'],
  ['statsig.camel.json', 'statsig'],
  ['optimizely.json', 'optimizely'],
  ['ga4.runReport.json', 'ga4'],
]

describe('a file of results', () => {
  test.each(toolFileNames)('is known for what it is (%s)', (name) => {
    expect(detectResultsFormat(toolFile(name))).toBe(name.split('.')[0]?.toLowerCase())
  })

  test('is not taken for what it was declared not to be', () => {
    expect(detectResultsFormat(toolFile('growthBook.json'), 'text/csv')).toBeNull()
    expect(detectResultsFormat(toolFile('ga4.exploration.csv'), 'application/json')).toBeNull()
    expect(detectResultsFormat(toolFile('growthBook.json'), 'application/json')).toBe('growthbook')
    expect(detectResultsFormat('{"a": 1}')).toBeNull()
    // A log of events by user has nothing counted yet.
    expect(detectResultsFormat('user_id,variant,event,count\nu1,a,buy,2\n')).not.toBe('ga4')
    expect(detectResultsFormat('variant,event,count\na,buy,2\n')).toBe('ga4')
    expect(detectResultsFormat('hello')).toBeNull()
  })

  test('of one experiment reads the same, whichever tool it is from', () => {
    for (const [name, id] of tools) {
      const experiment = id === 'growthbook' ? target : withMetric('proportion')
      const found = read(id, toolFile(name), id === 'growthbook' ? growthBookMapping : {}, experiment)
      expect(rowsOf(found, 'purchase'), name).toMatchObject([
        { variant: 'control', n: 10021, sum: 1003 },
        { variant: 'b', n: 9979, sum: 1104 },
      ])
    }
  })

  test('reads the same, and without guesses, with the mapping that its first reading used', () => {
    for (const [name, id] of tools) {
      const experiment = withMetric('proportion')
      const mapping = id === 'growthbook' ? { metrics: { purchase: { column: 'met_purchase' } } } : {}
      const first = read(id, toolFile(name), mapping, experiment)
      expect(resultsMapping.safeParse(first.mapping).success, name).toBe(true)
      const again = read(id, toolFile(name), first.mapping, experiment)
      expect(again.rows, name).toEqual(first.rows)
      expect(again.mapping, name).toEqual(first.mapping)
      expect(
        codes(again.warnings).filter((code) => code.endsWith('_guessed')),
        name,
      ).toEqual([])
    }
  })

  test('that comes in pieces reads the same', () => {
    const text = toolFile('postHog.funnel.json')
    const reader = resultsFormats.posthog.open(withMetric('proportion'), {})
    for (let at = 0; at < text.length; at += 100) reader.push(text.slice(at, at + 100))
    expect(reader.end()).toEqual(read('posthog', text, {}, withMetric('proportion')))
  })
})

const postHog = (...keys: string[]) => {
  const [baseline, ...others] = keys.map((key) => ({ key, number_of_samples: 10, sum: 5, sum_squares: 5 }))
  return JSON.stringify({ baseline, variant_results: others, metric: { name: 'PURCHASE' } })
}
const readVariants = (keys: string[], ours: string[], mapping = {}) =>
  read('posthog', postHog(...keys), mapping, {
    ...withVariants(...ours),
    metrics: withMetric('proportion').metrics,
  })

describe('variants of a tool', () => {
  test('are ours by key, or by name whatever its spelling', () => {
    expect(
      readVariants(['Control', 'Green_Button', 'blue'], ['control', 'blue', 'green button']).mapping.variants,
    ).toEqual({ Control: 'control', Green_Button: 'green button', blue: 'blue' })
  })

  test.each(['control', 'Baseline', '0', 'original', 'Контроль'])(
    'have a control that is called %s',
    (name) => {
      expect(readVariants([name, 'b'], ['old', 'b']).mapping).toMatchObject({
        control: name,
        variants: { [name]: 'old' },
      })
    },
  )

  test('are what the mapping says, whatever they are called', () => {
    const found = readVariants(['control', 'test'], ['control', 'test'], {
      variants: { control: 'test', test: 'control' },
    })
    expect(found.mapping.variants).toEqual({ control: 'test', test: 'control' })
    const control = readVariants(['a', 'b', 'c'], ['x', 'b', 'c'], { control: 'a' })
    expect(control.mapping.variants).toEqual({ a: 'x', b: 'b', c: 'c' })
  })

  test('that are none of ours are faults that name theirs and ours', () => {
    expect(readVariants(['control', 'x', 'y'], ['control', 'a', 'b']).faults).toEqual([
      {
        pointer: '/variant_results/0',
        code: 'results_variant_unmatched',
        params: { theirs: 'x', ours: 'control, a, b' },
      },
      {
        pointer: '/variant_results/1',
        code: 'results_variant_unmatched',
        params: { theirs: 'y', ours: 'control, a, b' },
      },
    ])
  })

  test('that two names would make one are faults', () => {
    const mapping = { variants: { control: 'a', test: 'a' } }
    expect(codes(readVariants(['control', 'test'], ['a', 'b'], mapping).faults)).toContain(
      'results_variant_twice',
    )
  })

  test('that a mapping names wrongly are faults', () => {
    expect(codes(readVariants(['control', 'b'], ['control', 'b'], { variants: { b: 'z' } }).faults)).toEqual([
      'results_variant_unknown',
    ])
    expect(codes(readVariants(['control', 'b'], ['control', 'b'], { control: 'z' }).faults)).toEqual([
      'results_control_unknown',
    ])
  })

  test('that the file lacks are warned of', () => {
    expect(codes(readVariants(['control', 'b'], ['control', 'b', 'c']).warnings)).toEqual([
      'results_variant_absent',
    ])
  })
})

describe('metrics of a tool', () => {
  test('are ours by name whatever its spelling', () => {
    expect(readVariants(['control', 'b'], ['control', 'b']).mapping.metrics).toEqual({
      purchase: { column: 'PURCHASE' },
    })
  })

  test('that are not ours are left out with a warning, and so are ours that the file lacks', () => {
    const found = read('growthbook', toolFile('growthBook.json'), {
      metrics: { purchase: { column: 'met_purchase' } },
    })
    expect(found.warnings).toContainEqual({
      pointer: '/result/results/0/metrics/1',
      code: 'results_metric_unused',
      params: { theirs: 'met_revenue' },
    })
    expect(codes(found.warnings)).toContain('results_metric_absent')
  })

  test('that a mapping names wrongly are faults', () => {
    const wrong = read('growthbook', toolFile('growthBook.json'), {
      metrics: { purchase: { column: 'met_x' } },
    })
    expect(wrong.faults).toEqual([
      { pointer: '', code: 'results_metric_unknown', params: { column: 'met_x', metric: 'purchase' } },
    ])
    const unknown = read('growthbook', toolFile('growthBook.json'), {
      metrics: { visits: { column: 'met_revenue' } },
    })
    expect(codes(unknown.faults)).toEqual(['results_metric_key_unknown'])
  })

  test('none of which is ours leave nothing to import, which is a fault', () => {
    const { faults } = read('growthbook', toolFile('growthBook.json'))
    expect(faults).toMatchObject([
      { code: 'results_nothing', params: { theirs: 'met_purchase, met_revenue', ours: expect.any(String) } },
    ])
  })
})
