import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapExporters } from '../../../src/exporters/index.ts'
import type { MapExport, StageExport } from '../../../src/exporters/mapExport.ts'
import { mapColumn } from '../../../src/importers/maps/columns.ts'
import { importMap } from '../../../src/importers/maps/index.ts'
import { textKey } from '../../../src/importers/textKey.ts'
import { fixture, fixtureNames } from '../importers/maps/fixtures.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** Characters that CSV, formulas, lists, escapes and Markdown care about, among ordinary ones. */
const char = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...'abЯж 1') },
  { weight: 2, arbitrary: fc.constantFrom(...';,:\\"\'=+-@|＝`\t') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
)
const printable = (text: string) =>
  !/\p{Cc}/u.test(text.replaceAll('\t', '').replaceAll('\n', '')) && text.isWellFormed()
const line = fc
  .array(char, { minLength: 1, maxLength: 12 })
  .map((chars) => chars.join('').trim())
  .filter((text) => text !== '' && printable(text) && !/^[-–—−]+$/.test(text))
const prose = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n'))
  .filter((text) => !/^[-–—−]+$/.test(text))
const count = fc.nat(10_000_000)

const uniqueBy = <T>(arbitrary: fc.Arbitrary<T>, key: (item: T) => string, maxLength = 4) =>
  fc.uniqueArray(arbitrary, { selector: key, maxLength })

const touchpoint = fc.oneof(fc.record({ channel: line }), fc.record({ channel: line, label: line }))
const optional = { requiredKeys: [] }
const texts = fc.record({ goal: prose, actions: prose, thoughts: prose, emotion: prose }, optional)
const numbers = fc.record(
  {
    emotionScore: fc.integer({ min: -2, max: 2 }),
    entrants: count,
    medianMinutes: fc.oneof(
      count,
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((x) => x + 0),
    ),
    negativeMentions: count,
    momentOfTruth: fc.constant(true),
  },
  optional,
)
const list = <T>(items: T[]) => (items.length > 0 ? items : undefined)
const stage: fc.Arbitrary<StageExport> = fc
  .record({
    name: line,
    texts,
    numbers,
    completed: fc.double({ min: 0, max: 1, noNaN: true }),
    touchpoints: uniqueBy(touchpoint, (item) => JSON.stringify(item)),
    opportunities: uniqueBy(line, (item) => item),
    titles: uniqueBy(line, textKey),
    notes: uniqueBy(
      fc.record({ label: line.filter((label) => mapColumn(label) === null), value: prose }),
      (note) => note.label,
      2,
    ),
  })
  .map(({ name, texts, numbers, completed, touchpoints, opportunities, titles, notes }) => ({
    name,
    ...texts,
    ...numbers,
    ...(numbers.entrants === undefined ? {} : { completions: Math.floor(numbers.entrants * completed) }),
    ...(list(touchpoints) && { touchpoints }),
    ...(list(opportunities) && { opportunities }),
    ...(list(notes) && { notes }),
    barriers: titles.map((title) => ({ title })),
  }))
const stages = fc.uniqueArray(stage, { selector: (item) => textKey(item.name), minLength: 1, maxLength: 4 })

const evidence = fc.constant({
  source: 'survey',
  date: '2026-10-02',
  sampleSize: 10,
  affected: 3,
  sentiment: -0.5,
  quote: '=cmd',
})
const detail = fc.record(
  {
    description: prose,
    type: line,
    affectedShare: fc.double({ min: 0, max: 1, noNaN: true }).map((x) => x + 0),
    segment: line,
    touchpoint: line,
    evidence: fc.array(evidence, { maxLength: 2 }),
  },
  optional,
)
const ranking = fc.record(
  {
    framework: fc.constantFrom('rice' as const, 'weighted' as const),
    iceScore: fc.constantFrom('mean' as const, 'product' as const),
    impactSteps: fc.array(fc.record({ atLeast: fc.constant(0.05), impact: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 1,
    }),
    criteria: fc.uniqueArray(
      fc.record({ key: fc.constantFrom('fit', 'joy'), name: line, weight: fc.integer({ min: 1, max: 9 }) }),
      {
        selector: ({ key }) => key,
        minLength: 1,
      },
    ),
    weekCost: fc.nat(10_000),
  },
  optional,
)
const map: fc.Arbitrary<MapExport> = fc
  .tuple(
    fc.record(
      {
        name: line,
        persona: fc.record(
          { name: line, age: fc.nat(120), traits: fc.array(line, { maxLength: 3 }) },
          { requiredKeys: ['name'] },
        ),
        goal: prose,
        segment: line,
        locale: fc.constantFrom('en' as const, 'ru' as const),
        currency: fc.constantFrom('EUR', 'RUB'),
        period: fc.constantFrom('week' as const, 'month' as const),
        ranking,
      },
      { requiredKeys: ['name'] },
    ),
    stages,
    fc.array(detail, { minLength: 16, maxLength: 16 }),
  )
  .map(([fields, stages, details]) => {
    const spare = [...details]
    return {
      ...fields,
      stages: stages.map((item) => ({
        ...item,
        barriers: item.barriers.map((barrier) => ({ ...barrier, ...spare.pop() })),
      })),
    }
  })

describe('what is archived', () => {
  const whole: MapExport = {
    name: 'Shop',
    stages: [
      { name: 'Search', barriers: [{ title: 'slow' }, { title: 'mended', archived: true }] },
      { name: 'Fax', archived: true, barriers: [{ title: 'paper' }] },
    ],
  }

  test('is still archived when it comes back as JSON', () => {
    expect(importMap(encode(mapExporters.json.write(whole))).stages).toEqual(whole.stages)
  })

  test.each(['csv', 'md'] as const)('stays out of a table (%s), where nothing could say so', (format) => {
    expect(importMap(encode(mapExporters[format].write(whole))).stages).toEqual([
      { name: 'Search', barriers: [{ title: 'slow' }] },
    ])
  })
})

describe('a map that goes out and comes back', () => {
  test('is the same map as JSON', () => {
    fc.assert(
      fc.property(map, (original) => {
        const { stages, ...fields } = original
        expect(importMap(encode(mapExporters.json.write(original)), 'application/json')).toEqual({
          format: 'json',
          map: fields,
          stages,
          warnings: [],
          faults: [],
        })
      }),
      { numRuns: 300 },
    )
  })

  test('has the same stages and barrier titles as CSV, in either language', () => {
    fc.assert(
      fc.property(map, (original) => {
        const back = importMap(encode(mapExporters.csv.write(original)), 'text/csv')
        const expected = original.stages.map((item) => ({
          ...item,
          barriers: item.barriers.map(({ title }) => ({ title })),
        }))
        expect(back.faults).toEqual([])
        expect(back.stages.map(sorted)).toEqual(expected.map(sorted))
        expect(back.warnings.filter((warning) => warning.code !== 'unknown_column_kept')).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('has the same name, facts, stages and barrier titles as Markdown, in either language', () => {
    fc.assert(
      fc.property(map, (original) => {
        const text = mapExporters.md.write(original)
        const { locale = 'en', name, persona, goal, segment, currency, period } = original
        const back = importMap(encode(text), 'text/markdown')
        expect(back.faults).toEqual([])
        expect(back.map).toEqual(
          JSON.parse(
            JSON.stringify({ name, persona: withoutEmpty(persona), goal, segment, currency, period, locale }),
          ),
        )
        expect(back.stages.map(sorted)).toEqual(
          original.stages.map((item) =>
            sorted({ ...item, barriers: item.barriers.map(({ title }) => ({ title })) }),
          ),
        )
        expect(back.warnings.filter((warning) => warning.code !== 'unknown_column_kept')).toEqual([])
        expect(importMap(encode(text)).format).toBe('markdown')
      }),
      { numRuns: 500 },
    )
  })

  test.each(fixtureNames.filter((name) => name.endsWith('.csv') && !name.startsWith('evidence')))(
    'is the same for %s',
    (name) => {
      const { map: fields, stages } = importMap(fixture(name))
      const whole = { name, ...fields, stages }
      for (const format of ['json', 'csv', 'md'] as const)
        expect(importMap(encode(mapExporters[format].write(whole))).stages).toEqual(stages)
    },
  )
})

/** A list without items is not written. */
const withoutEmpty = (persona: MapExport['persona']) =>
  persona && { ...persona, traits: persona.traits?.length === 0 ? undefined : persona.traits }

/** Notes come back in the order of the columns. */
const sorted = (item: StageExport): StageExport =>
  item.notes === undefined
    ? item
    : { ...item, notes: [...item.notes].sort((a, b) => (a.label < b.label ? -1 : 1)) }
