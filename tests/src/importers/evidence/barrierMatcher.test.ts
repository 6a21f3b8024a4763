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
    ['an id', { barrierId: 'bar_4' }, 'bar_4'],
    ['stage and title', { stageName: 'Возврат', barrierTitle: 'Один способ оплаты' }, 'bar_3'],
    ['another spelling', { stageName: ' ЗАКАЗ:', barrierTitle: 'расчет "цены"  неясен.' }, 'bar_1'],
    ['a title that only one has', { barrierTitle: 'Расчет цены неясен' }, 'bar_1'],
  ])('by %s', (_name, row, barrierId) => {
    expect(match(row)).toEqual({ barrierId })
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
