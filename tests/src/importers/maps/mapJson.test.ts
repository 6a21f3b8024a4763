import { describe, expect, test } from 'vitest'
import { importMap } from '../../../../src/importers/maps/index.ts'

const read = (value: unknown) =>
  importMap(
    new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
    'application/json',
  )

describe('a map from JSON', () => {
  test('needs no more than a name and its stages', () => {
    expect(read({ name: 'Shop', stages: [{ name: 'Search' }] })).toEqual({
      format: 'json',
      map: { name: 'Shop' },
      stages: [{ name: 'Search', barriers: [] }],
      warnings: [],
      faults: [],
    })
  })

  test('is detected without a media type', () => {
    expect(importMap(new TextEncoder().encode(' \n{"name":"Shop","stages":[]}')).faults).toEqual([])
  })

  test('names every fault with its pointer', () => {
    const { faults, stages } = read({
      persona: { name: 'Ann', colour: 'red' },
      locale: 'de',
      stages: [
        { name: 5, emotionScore: 3, entrants: -1, entrance: 1 },
        { name: ' ', barriers: [{ title: 'x'.repeat(301), 'a/b': 1 }], medianMinutes: '5' },
      ],
    })
    expect(stages).toEqual([])
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/name', 'missing_field'],
        ['/persona/colour', 'unknown_field'],
        ['/locale', 'not_one_of'],
        ['/stages/0/name', 'wrong_type'],
        ['/stages/0/emotionScore', 'number_too_large'],
        ['/stages/0/entrants', 'number_too_small'],
        ['/stages/0/entrance', 'unknown_field'],
        ['/stages/1/name', 'text_empty'],
        ['/stages/1/barriers/0/title', 'text_too_long'],
        ['/stages/1/barriers/0/a~1b', 'unknown_field'],
        ['/stages/1/medianMinutes', 'wrong_type'],
      ]),
    )
    expect(faults).toHaveLength(11)
  })

  test('refuses numbers and evidence that contradict each other', () => {
    const evidence = { source: 'survey', date: '2026-10-01', sampleSize: 5, affected: 6 }
    const { faults } = read({
      name: 'Shop',
      stages: [
        { name: 'Search', entrants: 1, completions: 2, barriers: [{ title: 'a', evidence: [evidence] }] },
      ],
    })
    expect(faults).toEqual([
      {
        pointer: '/stages/0/completions',
        code: 'completions_exceed_entrants',
        params: { stage: 'Search', entrants: 1, completions: 2 },
      },
      {
        pointer: '/stages/0/barriers/0/evidence/0',
        code: 'affected_exceed_sample',
        params: { affected: 6, sampleSize: 5 },
      },
    ])
  })

  test('keeps names that stand twice, with a warning', () => {
    const stage = { name: 'Use', barriers: [{ title: 'a' }, { title: 'A!' }] }
    const { stages, warnings } = read({ name: 'Shop', stages: [stage, { name: 'use' }] })
    expect(stages).toHaveLength(2)
    expect(stages[0]?.barriers).toHaveLength(2)
    expect(warnings.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/stages/0/barriers/1', 'same_barrier_title'],
      ['/stages/1', 'same_stage_name'],
    ])
  })

  test.each([
    ['{"name": "Shop",\n  "stages": [}', 'malformed_json'],
    ['[]', 'not_an_object'],
    ['null', 'not_an_object'],
    ['"map"', 'not_an_object'],
    ['{"name":"\\ud800","stages":[]}', 'text_not_text'],
    [`${'['.repeat(200_000)}`, 'malformed_json'],
  ])('refuses %.40j', (text, code) => {
    expect(read(text).faults.map((fault) => fault.code)).toEqual([code])
  })

  test('names the line of malformed JSON', () => {
    expect(read('{"name": "Shop",\n  "stages": [1 2]}').faults).toMatchObject([{ line: 2, column: 16 }])
  })
})
