import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBatch, resultBatch } from '../../../../src/domain/results.ts'
import { noticeText } from '../../../../src/importers/notice.ts'
import type { ResultsFormatId } from '../../../../src/importers/results/index.ts'
import type {
  ImportTarget,
  ReadResults,
  ResultsMapping,
} from '../../../../src/importers/results/resultsFormat.ts'
import { imports as en } from '../../../../src/locales/en/imports.ts'
import { imports as ru } from '../../../../src/locales/ru/imports.ts'
import { growth, inProportion } from '../../../support/growth.ts'
import { read, target, toolFile, toolFileNames } from './toolFiles.ts'

const ids: ResultsFormatId[] = ['growthbook', 'posthog', 'statsig', 'optimizely', 'ga4']
const formatOf = (name: string) => ids.find((id) => id === name.split('.')[0]?.toLowerCase()) ?? 'ga4'

/** What is read into a file must be what the API takes; what is refused must say where and why. */
function expectAnswer(found: ReadResults, experiment: ImportTarget): void {
  expect(found.rows.length + found.reported.length > 0).toBe(found.faults.length === 0)
  for (const fault of found.faults) expect(fault.pointer ?? fault.line, fault.code).toBeDefined()
  for (const notice of [...found.warnings, ...found.faults])
    for (const texts of [en, ru]) {
      const text = noticeText(texts.notices, notice)
      expect(text, notice.code).toMatch(/[.:)]$/)
      expect(text).not.toMatch(/undefined|\[object/)
    }
  for (const { relative, absolute, pValue } of found.reported)
    for (const number of [relative?.estimate, absolute?.estimate, pValue])
      expect(number === null || number === undefined || Number.isFinite(number)).toBe(true)
  const { mode } = found
  const batch = {
    mode,
    exposures: found.exposures.map(({ value }) => value),
    rows: found.rows.map(({ value }) => value),
  }
  const parsed = resultBatch.safeParse(batch)
  // Two places are the service's to check: whether a date lies in the run, and whether a row is there twice.
  expect(parsed.error?.issues.map(({ path, message }) => ({ path, message })) ?? []).toEqual([])
  if (!parsed.success || found.rows.length === 0) return
  const frame = {
    variants: new Set(experiment.variants.map(({ key }) => key)),
    metrics: new Map(experiment.metrics.map(({ key, type }) => [key, type])),
    startDate: '0000-01-01',
    lastDate: '9999-12-31',
    stopped: false,
  }
  const unexpected = checkBatch(parsed.data, frame).faults.filter(({ detail }) => detail.code !== 'same_row')
  expect(unexpected).toEqual([])
}

const mappings: ResultsMapping[] = [
  {},
  { metrics: { purchase: { column: 'met_purchase' }, revenue: { column: 'met_revenue' } } },
  {
    variants: { test: 'b', 1: 'b' },
    control: 'control',
    metrics: { revenue: { column: 'purchase:revenue' } },
  },
]
const experiment = fc.constantFrom<ImportTarget>(
  target,
  { ...target, mode: 'cumulative' },
  { ...target, metrics: target.metrics.map((metric) => ({ ...metric, type: 'ratio' as const })) },
  { ...target, metrics: target.metrics.map((metric) => ({ ...metric, type: 'mean' as const })) },
)

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    'NaN',
    '1e999',
    -1,
    0,
    0.5,
    1e308,
    -1e308,
    1e-320,
    2 ** 53,
    [],
    {},
    [[[]]],
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Values of a document changed, taken away or moved somewhere below the root. */
function damage(value: unknown, edits: readonly { at: number; value: unknown; how: number }[]): unknown {
  const places: [parent: object, key: string][] = []
  const visit = (of: unknown) => {
    if (typeof of !== 'object' || of === null) return
    for (const key of Object.keys(of)) {
      places.push([of, key])
      visit(Reflect.get(of, key))
    }
  }
  visit(value)
  for (const { at, value: odd, how } of edits) {
    const [parent, key] = places[Math.floor(at * places.length)] ?? [{}, '']
    if (how === 0) Reflect.deleteProperty(parent, key)
    else if (how === 1) Reflect.set(parent, key, [Reflect.get(parent, key)])
    else Reflect.set(parent, key, odd)
  }
  return value
}

const edits = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 0.999999, noNaN: true }), value: oddValue, how: fc.nat(4) }),
  { minLength: 1, maxLength: 4 },
)

describe("any damage to a tool's file", () => {
  test('in its values gives rows that the API takes, or faults with their places', () => {
    const documents = fc.constantFrom(...toolFileNames.filter((name) => name.endsWith('.json')))
    fc.assert(
      fc.property(
        documents,
        edits,
        fc.constantFrom(...mappings),
        experiment,
        (name, changes, mapping, of) => {
          const text = JSON.stringify(damage(JSON.parse(toolFile(name)), changes))
          expectAnswer(read(formatOf(name), text, mapping, of), of)
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('in its text does too, also when it is read as the file of another tool', () => {
    const cut = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(30),
      insert: fc.constantFrom('', '"', ',', '\n', '{', ']', ':', '9', '-', 'NaN', '#', '\t', ';', '[[[['),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...toolFileNames),
        fc.array(cut, { maxLength: 4 }),
        fc.option(fc.constantFrom(...ids), { nil: undefined }),
        experiment,
        (name, cuts, id, of) => {
          const text = cuts.reduce((from, { at, remove, insert }) => {
            const start = Math.floor(at * from.length)
            return from.slice(0, start) + insert + from.slice(start + remove)
          }, toolFile(name))
          expectAnswer(read(id ?? formatOf(name), text, {}, of), of)
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('is refused at once where it is nested beyond all measure', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const within = `{"baseline": ${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}, "variant_results": []}`
    for (const id of ids)
      for (const text of [
        deep,
        within,
        '',
        ' ',
        'null',
        '[]',
        '{}',
        '"x"',
        '{"data": {"primaryMetrics": [null]}}',
      ])
        expectAnswer(read(id, text), target)
  })

  /** More than any experiment has, in the words of each tool. */
  function immense(length: number): [ResultsFormatId, string][] {
    const many = Array.from({ length }, (_, i) => i)
    const arm = (key: string) => ({ key, number_of_samples: 9, sum: 1, sum_squares: 1 })
    return [
      [
        'posthog',
        JSON.stringify({ baseline: arm('control'), variant_results: many.map((i) => arm(`v${i}`)) }),
      ],
      [
        'growthbook',
        JSON.stringify({ results: [{ metrics: many.map((i) => ({ metricId: `m${i}`, variations: [] })) }] }),
      ],
      ['ga4', `variant,event_name,users\n${many.map((i) => `v${i % 300},exposure${i},5`).join('\n')}`],
      [
        'ga4',
        `variant,event_name,users\n${many.map((i) => `v${i},${i % 2 ? 'exposure' : `e${i}`},5`).join('\n')}`,
      ],
      ['statsig', JSON.stringify({ data: { primaryMetrics: many } })],
    ]
  }

  test('is refused in proportion to its size where it has more than any experiment', () => {
    for (const [index, [id, text]] of immense(60_000).entries()) {
      const found = read(id, text)
      const part = immense(7_500)[index]?.[1] ?? ''
      expect(
        growth((share) => read(id, share === 1 ? text : part)),
        id,
      ).toBeLessThan(inProportion)
      expect(found.faults.length).toBeGreaterThan(0)
      expect(found.faults.length).toBeLessThan(210)
      expectAnswer(found, target)
    }
  })

  test('with names that every object has reads like any other', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const text = `{"baseline": {"key": "control", "number_of_samples": 9, "sum": 1, "sum_squares": 1}, "variant_results": [{"key": "${name}", "number_of_samples": 9, "sum": 1, "sum_squares": 1}], "metric": {"name": "Purchase"}}`
      const found = read('posthog', text, { variants: { b: 'b' }, metrics: {} })
      expect(found.faults).toEqual([])
      expect(found.rows.map(({ value }) => value.variant)).toEqual(['control', 'b'])
    }
  })
})
