import { expect, test } from 'vitest'
import { experimentInput, metricFaults, variantFaults } from '../../../../src/domain/experiment.ts'
import { checkBatch, type ResultBatch, resultBatch } from '../../../../src/domain/results.ts'
import { planFaults } from '../../../../src/domain/verdict/plan.ts'
import { dictionary } from '../../../../src/locales/dictionary.ts'
import { faultText } from '../../../../src/pages/tests/faultText.ts'

const day = '2026-11-02'
const row = { date: day, variant: 'a', metric: 'paid', n: 10, sum: 1 }

const batch: ResultBatch = {
  mode: 'daily',
  rows: [
    row,
    row,
    { ...row, variant: 'b', n: undefined },
    { ...row, variant: 'c' },
    { ...row, metric: 'none' },
    { ...row, date: '2026-10-01' },
    { ...row, date: '2026-12-01' },
    { ...row, variant: 'b', sum: 11 },
    { ...row, date: '2026-11-03', sum: 0.5 },
    { ...row, date: '2026-11-04', sum: undefined },
    { ...row, date: '2026-11-05', sumSquares: 3 },
    { ...row, date: '2026-11-06', mean: 3 },
    { ...row, metric: 'spend', sum: 100, sumSquares: 1 },
    { ...row, variant: 'b', metric: 'spend', n: 0, sum: 1, sumSquares: 1 },
  ],
}
const frame = {
  variants: new Set(['a', 'b']),
  metrics: new Map([
    ['paid', 'proportion' as const],
    ['spend', 'mean' as const],
  ]),
  startDate: '2026-11-01',
  lastDate: '2026-11-20',
}

const issuesOf = (parsed: { success: boolean; error?: { issues: { message: string }[] } | undefined }) =>
  (parsed.error?.issues ?? []).map((issue) => issue.message)
const long = 'x'.repeat(300)
const variants = [
  { key: 'a/b', weight: -1 },
  { key: long, weight: 1e9, name: '' },
]
const refusedPlan = experimentInput.safeParse({
  hypothesisId: 'hyp',
  name: 'bad\u0001',
  variants,
  metrics: [{ key: 'paid', role: 'primary' }],
  plan: { minDays: 1.5, sampleSizePerVariant: Number.NaN, minimumEffect: -1, alpha: 0.5, power: 0 },
})
const weightless = [
  { key: 'a', weight: 0, isControl: true },
  { key: 'a', weight: 0 },
]
const margin = [{ key: 'paid', role: 'primary' as const, margin: 0.1 }]

const details = [
  ...checkBatch(batch, { ...frame, stopped: true }).faults.map((fault) => fault.detail),
  ...checkBatch(batch, { ...frame, stopped: false }).faults.map((fault) => fault.detail),
  ...checkBatch({ mode: 'daily', rows: [] }, { ...frame, stopped: false }).faults.map(
    (fault) => fault.detail,
  ),
  ...issuesOf(resultBatch.safeParse({ mode: 'no', rows: [{ ...row, date: 'soon', n: 'ten', sum: '' }, {}] })),
  ...issuesOf(refusedPlan),
  ...variantFaults(weightless).map((fault) => fault.detail),
  ...metricFaults(margin).map((fault) => fault.detail),
  ...(['fixed', 'bayesian'] as const).flatMap((method) =>
    planFaults({ method, alpha: 0.05, power: 0.8, minDays: 7, spending: 'pocock' }).map(
      (fault) => fault.detail,
    ),
  ),
  'there is no metric paid',
]

test.each([...new Set(details)])('a Russian reader is told in Russian: %s', (detail) => {
  expect(faultText(dictionary('ru').pages.tests.faults, detail)).toMatch(/^[^A-Za-z]*[а-яё]/i)
})

test('what is in the language of the reader already stays as it is', () => {
  expect(faultText(dictionary('ru').pages.tests.faults, 'Столбец повторяется')).toBe('Столбец повторяется')
})
