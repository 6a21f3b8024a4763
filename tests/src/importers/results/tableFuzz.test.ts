import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkBatch, resultBatch } from '../../../../src/domain/results.ts'
import { type Notice, noticeText } from '../../../../src/importers/notice.ts'
import { detectResultsFormat } from '../../../../src/importers/results/index.ts'
import { perUserTable } from '../../../../src/importers/results/perUser.ts'
import type { ImportTarget, ResultsMapping } from '../../../../src/importers/results/resultsFormat.ts'
import { dailyTotalsTable, totalsTable } from '../../../../src/importers/results/totals.ts'
import { imports as en } from '../../../../src/locales/en/imports.ts'
import { imports as ru } from '../../../../src/locales/ru/imports.ts'
import { growth, inProportion } from '../../../support/growth.ts'
import { bytesOf, experiment, readFile } from './tableFiles.ts'

const folder = join(import.meta.dirname, '../../../fixtures/imports/tables')
const files = readdirSync(folder).map((name) => Uint8Array.from(readFileSync(join(folder, name))))

const formats = { 'per-user': perUserTable, totals: totalsTable, 'daily-totals': dailyTotalsTable }
const telling = [...'"";,\n\r\t\0=-%.019eN '].map((char) => char.charCodeAt(0))
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(30),
  insert: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.array(fc.constantFrom(...telling), { maxLength: 8 }).map((bytes) => Uint8Array.from(bytes)),
    fc
      .constantFrom('1e308', 'NaN', '-Infinity', '99999999999999999999', 'control', 'signup', '2026-11-02')
      .map((text) => new TextEncoder().encode(text)),
  ),
})
const mutated = fc.tuple(fc.constantFrom(...files), fc.array(edit, { maxLength: 8 })).map(([file, edits]) =>
  edits.reduce((bytes, { at, remove, insert }) => {
    const start = Math.floor(at * bytes.length)
    return Uint8Array.from([...bytes.slice(0, start), ...insert, ...bytes.slice(start + remove)])
  }, file),
)

const source = fc.record(
  {
    column: fc.constantFrom('signup', 'revenue', 'before', 'variant', 'nowhere', ''),
    denominator: fc.constantFrom('visitors', 'revenue', ''),
    covariate: fc.constantFrom('before', 'signup'),
    winsorize: fc.double({ min: 0.5, max: 1, noNaN: true }),
    empty: fc.constantFrom('zero', 'leaveOut'),
  },
  { requiredKeys: ['column'] },
)
const mapping: fc.Arbitrary<ResultsMapping> = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      variant: fc.constantFrom('variant', 'nowhere'),
      date: fc.constantFrom('date', 'variant'),
      control: fc.constantFrom('control', 'x'),
      variants: fc.dictionary(fc.constantFrom('*', 'A', 'control'), fc.constantFrom('control', 'new', 'x')),
      metrics: fc.dictionary(fc.constantFrom('signup', 'revenue', 'rate'), source),
    },
    { requiredKeys: [] },
  ),
)
const target: fc.Arbitrary<ImportTarget> = fc
  .constantFrom(null, 'daily' as const, 'cumulative' as const)
  .map((mode) => experiment({ signup: 'proportion', revenue: 'mean', rate: 'ratio' }, { mode }))

const frameOf = ({ variants, metrics, startDate, lastDate }: ImportTarget) => ({
  variants: new Set(variants.map(({ key }) => key)),
  metrics: new Map(metrics.map(({ key, type }) => [key, type])),
  startDate,
  lastDate,
  stopped: false,
})

function expectSentences(notices: Notice[]): void {
  for (const notice of notices)
    for (const texts of [en, ru]) {
      const text = noticeText(texts.notices, notice)
      expect(text).toMatch(/[.:)}]$/)
      expect(text).not.toMatch(/undefined|\[object/)
      for (const value of Object.values(notice.params))
        if (typeof value === 'number') expect(value).toSatisfy(Number.isFinite)
    }
}

describe('any damage to a table of results', () => {
  test('gives rows that the API would look at, or faults with their places, each with its sentence', () => {
    fc.assert(
      fc.property(
        mutated,
        target,
        mapping,
        fc.constantFrom(...(Object.keys(formats) as (keyof typeof formats)[])),
        (bytes, experimentOf, map, name) => {
          const read = readFile(formats[name], bytes, experimentOf, map, [4096])
          if (read.faults.length > 0) expect([read.rows, read.exposures]).toEqual([[], []])
          for (const { line, pointer } of read.faults) expect(line ?? pointer).toBeDefined()
          for (const { line } of [...read.rows, ...read.exposures]) expect(line).toBeGreaterThan(1)
          const batch = resultBatch.parse({
            mode: read.mode,
            rows: read.rows.map(({ value }) => value),
            exposures: read.exposures.map(({ value }) => value),
          })
          // What was reduced here must be possible; totals are what somebody wrote down.
          if (name === 'per-user' && batch.rows.length > 0)
            expect(checkBatch(batch, frameOf(experimentOf)).faults).toEqual([])
          expectSentences([...read.warnings, ...read.faults])
          detectResultsFormat(new TextDecoder().decode(bytes))
        },
      ),
      { numRuns: 1500 },
    )
  }, 120_000)

  test('and a table as wide as may be, for as many metrics as may be, take time in proportion', () => {
    const metrics = Object.fromEntries(
      Array.from(
        { length: 50 },
        (_, i) => [`metric ${i} of the shop`, i % 2 === 0 ? 'mean' : 'proportion'] as const,
      ),
    )
    const table = (columns: number) => {
      const heading = Array.from({ length: columns }, (_, i) => `metric of ${i}`).join(',')
      const cells = Array.from({ length: columns }, () => '1').join(',')
      return bytesOf(heading, cells, cells)
    }
    for (const format of Object.values(formats)) {
      const read = (share: number) =>
        expect(readFile(format, table(share * 20_000), experiment(metrics)).faults.length).toBeGreaterThan(0)
      expect(growth(read)).toBeLessThan(inProportion)
    }
  })
})
