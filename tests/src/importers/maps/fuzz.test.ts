import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importMap, mapMediaTypes } from '../../../../src/importers/maps/index.ts'
import { stageRecords } from '../../../../src/importers/maps/mapFile.ts'
import { noticeText } from '../../../../src/importers/notice.ts'
import { imports as en } from '../../../../src/locales/en/imports.ts'
import { imports as ru } from '../../../../src/locales/ru/imports.ts'
import { growth, inProportion } from '../../../support/growth.ts'
import { fixture, fixtureNames } from './fixtures.ts'

const folder = new URL('../../../fixtures/imports/maps/', import.meta.url)
const texts = [
  ...readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')),
  ...fixtureNames.map((name) => new TextDecoder().decode(fixture(name))),
]

/** What has a meaning in Markdown, Mermaid, JSON and HTML. */
const telling = [
  '|',
  '\n',
  '\\',
  '<',
  '<br>',
  '&#x1F600;',
  '&lt;',
  '**',
  '|-|-|\n',
  '# ',
  'section ',
  'title x\n',
  ': 9: ',
  '%%',
  '```',
  'journey\n',
  '"type":"frame",',
  '{"data":[',
  '[[[[',
  '"x":1e999,',
  '"y":null,',
  '-',
  '\u0000',
  '\uFEFF',
]
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.nat(20), fc.nat(4000)),
  insert: fc.array(fc.oneof(fc.constantFrom(...telling), fc.string({ maxLength: 4 })), { maxLength: 4 }),
})
const mutated = fc
  .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 5 }))
  .map(([text, edits]) =>
    edits.reduce((so, { at, remove, insert }) => {
      const start = Math.floor(at * so.length)
      return so.slice(0, start) + insert.join('') + so.slice(start + remove)
    }, text),
  )

describe('any damage to boards, diagrams and tables', () => {
  test('gives a map that the API would take, or faults that each have a place and a sentence', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom(undefined, ...mapMediaTypes), (text, type) => {
        const { stages, warnings, faults } = importMap(new TextEncoder().encode(text), type)
        if (faults.length > 0) expect(stages).toEqual([])
        expect(stageRecords.safeParse({ stages }).success).toBe(true)
        for (const notice of [...warnings, ...faults]) {
          expect([notice.code, noticeText(en.notices, notice)].join()).not.toMatch(/undefined|NaN|\[object/)
          expect(noticeText(ru.notices, notice)).toMatch(/[а-яё].*[.:)]$/s)
        }
        for (const fault of faults)
          expect([fault.code, fault.line !== undefined || fault.pointer !== undefined]).toEqual([
            fault.code,
            true,
          ])
      }),
      { numRuns: 1500 },
    )
  })
})

describe('large files of the wrong kind', () => {
  test.each([
    '|',
    '|-',
    '|a|\n|-|\n',
    '\\|',
    '# ',
    '# #',
    '- Goal: x\n',
    '**',
    '[a](',
    '[',
    '<br',
    '`',
    '_a',
    'section a\n',
    'a: 3: b\n',
    '%%\n',
    '#1;',
    '&#1',
    '{"data":[',
    '{"type":"frame","data":{"title":"a"},"position":{"x":0,"y":0}},',
  ])('are read or refused in proportion to their size: %j over and over', (unit) => {
    const read = (share: number) => {
      const many = unit.repeat((share * 300_000) / unit.length)
      for (const text of [many, `journey\n${many}`, `|Stage|Pains|\n|-|-|\n|a|${many}`, `[${many}1]`])
        importMap(new TextEncoder().encode(text))
      importMap(new TextEncoder().encode(many), 'text/markdown')
    }
    expect(growth(read)).toBeLessThan(inProportion)
  })
})
