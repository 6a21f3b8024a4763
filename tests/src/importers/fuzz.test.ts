import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importEvidence } from '../../../src/importers/evidence/index.ts'
import { importMap } from '../../../src/importers/maps/index.ts'
import { stageRecords } from '../../../src/importers/maps/mapFile.ts'
import { type Notice, noticeText } from '../../../src/importers/notice.ts'
import { readResultsCsv } from '../../../src/importers/results/csv.ts'
import { imports as en } from '../../../src/locales/en/imports.ts'
import { imports as ru } from '../../../src/locales/ru/imports.ts'
import { growth, inProportion } from '../../support/growth.ts'
import { fixture, fixtureNames } from './maps/fixtures.ts'

/** What damages files: bytes changed, cut out, put in, swapped for what has a meaning in CSV, JSON or an encoding. */
const telling = ['"', ';', ',', '\n', '\r', '\t', '\0', '\\', '=', '-', '%', '{', '[', '9'].map((c) =>
  c.charCodeAt(0),
)
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(20),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.array(fc.constantFrom(...telling), { maxLength: 6 }).map((bytes) => Uint8Array.from(bytes)),
  ),
})
const mutated = fc
  .tuple(fc.constantFrom(...fixtureNames), fc.array(edit, { maxLength: 6 }))
  .map(([name, edits]) =>
    edits.reduce((bytes, { at, remove, insert }) => {
      const start = Math.floor(at * bytes.length)
      return Uint8Array.from([...bytes.slice(0, start), ...insert, ...bytes.slice(start + remove)])
    }, fixture(name)),
  )

function expectSentences(notices: Notice[]): void {
  for (const notice of notices)
    for (const texts of [en, ru]) {
      const text = noticeText(texts.notices, notice)
      expect(text).toMatch(/[.:)]$/)
      expect(text).not.toMatch(/undefined|NaN|\[object/)
    }
}

describe('any damage to the example files', () => {
  test('gives a map that the API would take, or faults, each with its sentence', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom(undefined, 'text/csv', 'application/json'), (bytes, mediaType) => {
        const { stages, warnings, faults } = importMap(bytes, mediaType)
        expect(stages.length > 0 || faults.length > 0 || mediaType !== 'text/csv').toBe(true)
        if (faults.length > 0) expect(stages).toEqual([])
        expect(stageRecords.safeParse({ stages }).success).toBe(true)
        for (const { entrants, completions } of stages)
          if (entrants !== undefined && completions !== undefined)
            expect(completions).toBeLessThanOrEqual(entrants)
        expectSentences([...warnings, ...faults])
      }),
      { numRuns: 600 },
    )
  })

  test('gives evidence, or faults', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom(undefined, 'text/csv', 'application/json'), (bytes, mediaType) => {
        const { rows, warnings, faults } = importEvidence(bytes, mediaType, { today: '2026-11-21' })
        expect(rows.length > 0).toBe(faults.length === 0)
        expectSentences([...warnings, ...faults])
      }),
      { numRuns: 600 },
    )
  })

  test('gives rows of results, or faults', () => {
    fc.assert(
      fc.property(mutated, (bytes) => {
        const { rows, exposures, faults } = readResultsCsv(bytes)
        expect(rows.length + exposures.length > 0).toBe(faults.length === 0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('large files of the wrong kind', () => {
  const size = 400_000
  test.each([
    'Stage,Barriers\n',
    'Stage,Barriers\n,',
    'Stage;"',
    'Stage\na\n',
    ',',
    '"',
    '""',
    ';\n',
    'а',
    '[',
    '{"a":',
    ' ',
    '\n',
    '\t',
    "'",
    'Stage;x;;x\n',
  ])('are read or refused in proportion to their size: %j over and over', (unit) => {
    const read = (share: number) => {
      const bytes = new TextEncoder().encode(unit.repeat((share * size) / unit.length))
      importMap(bytes)
      importEvidence(bytes)
      readResultsCsv(bytes)
    }
    expect(growth(read)).toBeLessThan(inProportion)
  })

  test('a stage with very many barriers takes no more than time in proportion', () => {
    const read = (share: number) => {
      const length = share * 40_000
      const rows = Array.from({ length }, (_, i) => `Search,barrier ${i};x,app ${i},idea ${i}`)
      importMap(new TextEncoder().encode(['Stage,Barriers,Touchpoints,Ideas', ...rows].join('\n')))
    }
    expect(growth(read)).toBeLessThan(inProportion)
  })
})
