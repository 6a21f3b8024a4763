import { describe, expect, test } from 'vitest'
import { barrierMatcher } from '../../../../src/importers/evidence/barrierMatcher.ts'

const match = barrierMatcher([
  { id: 'bar_1', stageName: 'Заказ', title: 'Расчёт «цены» неясен' },
  { id: 'bar_2', stageName: 'Оплата', title: 'Один способ оплаты' },
  { id: 'bar_3', stageName: 'Возврат', title: 'Один способ оплаты' },
  { id: 'bar_4', stageName: 'Возврат', title: 'Долго' },
  { id: 'bar_5', stageName: 'возврат', title: 'долго!' },
])

describe('finding the barrier that evidence belongs to', () => {
  test.each([
    ['an id', { barrierId: 'bar_4' }, { barrierId: 'bar_4', by: 'id' }],
    [
      'stage and title',
      { stageName: 'Возврат', barrierTitle: 'Один способ оплаты' },
      { barrierId: 'bar_3', by: 'title' },
    ],
    [
      'another spelling',
      { stageName: ' ЗАКАЗ:', barrierTitle: 'расчет "цены"  неясен.' },
      { barrierId: 'bar_1', by: 'title' },
    ],
    [
      'a title that only one has',
      { barrierTitle: 'Расчет цены неясен' },
      { barrierId: 'bar_1', by: 'title' },
    ],
  ])('by %s', (_name, row, found) => {
    expect(match(row)).toEqual(found)
  })

  test('by a title that is clearly most like another one, and says how alike', () => {
    const found = match({ barrierTitle: 'Расчёт цен не ясен' })
    expect(found).toMatchObject({ barrierId: 'bar_1', by: 'similarTitle' })
    expect('likeness' in found && found.likeness).toBeGreaterThan(0.75)
  })

  test('not by a title that is as like two, or that is of another stage', () => {
    expect(match({ barrierTitle: 'Один способ оплат' })).toMatchObject({ reason: 'unknown_title' })
    const elsewhere = { stageName: 'Оплата', barrierTitle: 'Расчёт цен не ясен' }
    expect(match(elsewhere)).toMatchObject({ reason: 'unknown_title' })
  })

  test.each([
    ['an id of elsewhere', { barrierId: 'bar_9', stageName: 'Возврат', barrierTitle: 'Долго' }, 'unknown_id'],
    ['no barrier named', { stageName: 'Возврат' }, 'unnamed'],
    ['another stage', { stageName: 'Заказ', barrierTitle: 'Один способ оплаты' }, 'unknown_title'],
    ['a title that two stages have', { barrierTitle: 'Один способ оплаты' }, 'ambiguous'],
    ['a title that stands twice', { stageName: 'Возврат', barrierTitle: 'Долго' }, 'ambiguous'],
  ])('fails for %s, and says why', (_name, row, reason) => {
    expect(match(row)).toEqual({ barrierId: null, reason })
  })
})
