import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { experimentInput } from '../../../src/domain/experiment.ts'
import { rule, type Said, said } from '../../../src/domain/fault.ts'
import { faultsOf } from '../../../src/domain/schemaFaults.ts'
import { dictionary } from '../../../src/locales/dictionary.ts'
import { faultText } from '../../../src/locales/faultText.ts'

const en = dictionary('en')
const ru = dictionary('ru')

/** Whatever a sentence speaks of, so that each can be made. */
const anything = new Proxy<Record<string, unknown>>(
  {
    text: 'того',
    date: '2026-11-07',
    said: said('required'),
    id: 'exp_1',
    has: null,
    at: null,
    status: 'draft',
    mode: 'daily',
  },
  { get: (known, name) => known[String(name)] ?? 21 },
)
const codes = Object.keys(ru.faults)

test.each(codes)('%s is told in English to an English reader and in Russian to a Russian one', (code) => {
  const one = { code, params: anything } as unknown as Said
  if (code === 'as_told') return expect(faultText(ru, one)).toBe('того')
  expect(faultText(en, one)).toMatch(/[a-z]{2}/)
  expect(faultText(en, one)).not.toMatch(/[а-яё]|undefined|NaN|object Object/i)
  expect(faultText(ru, one)).toMatch(/[а-яё]{2}/)
  expect(faultText(ru, one)).not.toMatch(/undefined|NaN|object Object/)
})

test('every sentence is of a fault that is found somewhere', () => {
  const source = globSync('src/**/*.{ts,tsx}')
    .filter((path) => !path.startsWith('src/locales') && !path.endsWith('faultParams.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  const unused = codes.filter((code) => !source.includes(`'${code}'`))
  expect(unused).toEqual([])
})

test('numbers and dates are written as the reader writes them, none rounded away', () => {
  expect(faultText(ru, said('at_most', { maximum: 1_000_000.5 }))).toBe(
    'должно быть не больше 1\u00a0000\u00a0000,5',
  )
  expect(faultText(en, said('at_least', { minimum: 1e-12 }))).toBe('must be at least 1E−12')
  expect(faultText(en, said('before_start', { date: '2026-11-01' }))).toBe(
    'is before the start on 1 November 2026',
  )
})

test('a field that its place does not name stands before what is wrong with it', () => {
  const one: Said = { code: 'in_field', params: { field: 'n', said: said('required') } }
  expect([faultText(en, one), faultText(ru, one)]).toEqual(['n: is required', 'n: не указано'])
})

const told = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse(value)
  return parsed.success
    ? []
    : faultsOf(parsed.error).map(({ pointer, detail }) => [pointer, faultText(en, detail)])
}

test('what a schema finds is told in our words, by its own rules too', () => {
  const schema = z.strictObject({
    name: z.string().min(1).max(3),
    count: z.number().int().gt(0),
    list: z.array(z.string()).min(2),
    kind: z.enum(['a', 'b']),
    day: z.iso.date(),
    own: z.string().regex(/^x/, rule('at_most', { maximum: 7 })),
    left: z.string(),
  })
  const value = { name: 'long', count: 0, list: [], kind: 'c', day: '1.2.26', own: 'y', more: 1 }
  expect(told(schema, value)).toEqual([
    ['/name', 'must have at most 3 characters'],
    ['/count', 'must be above 0'],
    ['/list', 'must have at least 2 items'],
    ['/kind', 'must be one of: a, b'],
    ['/day', 'must be a date such as 2026-11-30'],
    ['/own', 'must be at most 7'],
    ['/left', 'is required'],
    ['/more', 'is not a known field'],
  ])
})

test('no word of a library comes through, whatever is wrong with a plan', () => {
  const sentences = told(experimentInput, {
    hypothesisId: 7,
    name: 'bad\u0001',
    variants: [{ key: 'a/b', weight: -1 }, { key: 'x'.repeat(300), weight: 1e9, name: '' }, null],
    metrics: 'none',
    plan: { minDays: 1.5, sampleSizePerVariant: Number.NaN, minimumEffect: -1, alpha: 0.5, power: 0 },
  }).map(([, sentence]) => sentence)
  expect(sentences.length).toBeGreaterThan(8)
  for (const sentence of sentences)
    expect(sentence).not.toMatch(/expected|Invalid|received|Too (?:big|small)|fault:/)
})
