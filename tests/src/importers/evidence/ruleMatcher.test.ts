import { describe, expect, test } from 'vitest'
import { ruleMatcher } from '../../../../src/importers/evidence/ruleMatcher.ts'

const rule = (id: string, conditions: object) => ({
  id,
  keywords: [],
  labels: [],
  channel: null,
  ...conditions,
})
const match = ruleMatcher([
  rule('refunds', { keywords: ['верните деньги', 'refund'] }),
  rule('payment in the chat', { keywords: ['pay', 'оплат'], channel: 'Chat' }),
  rule('billing', { labels: ['Billing', 'Счёт'] }),
  rule('payment', { keywords: ['pay', 'оплат'] }),
])

describe('the rule that binds a piece of evidence', () => {
  test.each([
    ['a keyword begins a word', { quote: 'The PAYMENT failed' }, 'payment'],
    ['a keyword of two words', { quote: 'Верните, деньги!' }, 'refunds'],
    [
      'all conditions hold, and it stands first',
      { quote: 'не могу оплатить', channel: 'chat' },
      'payment in the chat',
    ],
    ['one of the labels fits', { quote: 'Не то', labels: ['срочно', 'счет'] }, 'billing'],
  ])('is the one where %s', (_name, evidence, id) => {
    expect(match(evidence)?.id).toBe(id)
  })

  test.each([
    ['a keyword only inside a word', { quote: 'I repay nothing' }],
    ['nothing to look at', {}],
    ['a label that only begins alike', { labels: ['billings'] }],
    ['a channel alone where a keyword is asked for too', { channel: 'chat' }],
  ])('is none for %s', (_name, evidence) => {
    expect(match(evidence)).toBeUndefined()
  })

  test('is none for a keyword without a letter, which would begin every word', () => {
    expect(ruleMatcher([rule('all', { keywords: ['!'] })])({ quote: 'Anything' })).toBeUndefined()
  })
})
