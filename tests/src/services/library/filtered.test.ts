import { describe, expect, test } from 'vitest'
import { byType, choices, filtered } from '../../../../src/services/library/filtered.ts'
import type { LibraryTest } from '../../../../src/services/library/libraryOf.ts'

const tested = (experimentId: string, more: Partial<LibraryTest> = {}): LibraryTest => ({
  experimentId,
  name: `Test ${experimentId}`,
  hypothesisId: `hyp_${experimentId}`,
  change: 'Один шаг оплаты',
  startDate: '2026-10-01',
  stopDate: '2026-10-15',
  verdict: 'proven',
  contested: null,
  since: '2026-10-14',
  asOf: '2026-10-14',
  metric: { key: 'paid', name: 'Orders paid', goodDirection: 'increase' },
  comparisons: [],
  barriers: [{ id: 'bar_1', title: 'Счёт не виден', type: 'payment' }],
  decision: null,
  holds: true,
  ...more,
})

const contested = { since: '2026-10-20', reason: 'later_data_contradict' as const }
const tests = [
  tested('won'),
  tested('fell', { contested }),
  tested('lost', {
    verdict: 'harmful',
    metric: null,
    barriers: [
      { id: 'bar_2', title: 'Слишком долго', type: 'speed' },
      { id: 'bar_1', title: 'Счёт не виден', type: 'payment' },
    ],
  }),
  tested('bare', { verdict: 'invalid', barriers: [] }),
]
const none = { q: '', outcome: '', type: '', metric: '' }
const found = (filter: object) =>
  filtered(tests, { ...none, ...filter }).map(({ experimentId }) => experimentId)

describe('the library', () => {
  test('shows everything where nothing is asked', () => {
    expect(found({})).toEqual(['won', 'fell', 'lost', 'bare'])
  })

  test('shows a contested win both as proven and as contested', () => {
    expect(found({ outcome: 'proven' })).toEqual(['won', 'fell'])
    expect(found({ outcome: 'contested' })).toEqual(['fell'])
  })

  test('finds a test by the type of any of its barriers, by its metric and by words in Russian', () => {
    expect(found({ type: 'payment' })).toEqual(['won', 'fell', 'lost'])
    expect(found({ type: '-' })).toEqual(['bare'])
    expect(found({ metric: 'paid' })).toEqual(['won', 'fell', 'bare'])
    expect(found({ q: 'СЧЕТ оплат' })).toEqual(['won', 'fell', 'lost'])
    expect(found({ q: 'счет', outcome: 'harmful' })).toEqual(['lost'])
  })

  test('groups tests by the type of their first barrier, or by that which is asked for; those without one come last', () => {
    const groups = (asked: string) =>
      byType(filtered(tests, { ...none, type: asked }), asked).map(([type, own]) => [type, own.length])
    expect(groups('')).toEqual([
      ['payment', 2],
      ['speed', 1],
      ['-', 1],
    ])
    expect(groups('payment')).toEqual([['payment', 3]])
  })

  test('offers only what there is, with how much of it', () => {
    const { outcomes, types, metrics } = choices(tests)
    expect([...outcomes]).toEqual([
      ['proven', 2],
      ['harmful', 1],
      ['invalid', 1],
      ['contested', 1],
    ])
    expect([...types]).toEqual([
      ['payment', 3],
      ['speed', 1],
      ['-', 1],
    ])
    expect([...metrics]).toEqual([['paid', 3]])
  })
})
