import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../../../src/services/search/fold.ts'
import { excerpt, marked } from '../../../../src/services/search/marked.ts'
import { holdsAll, termsOf } from '../../../../src/services/search/terms.ts'

const found = (text: string, ...terms: string[]) =>
  marked(text, terms).flatMap((piece) => (piece.found ? [piece.text] : []))

describe('a folded text', () => {
  test('has no case in any script, and ё as е', () => {
    expect(fold('Ещё ОПЛАТА Straße')).toBe('еще оплата straße')
  })

  test('is as long as the text, whatever its letters', () => {
    expect(fold('İstanbul')).toHaveLength(8)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length))
  })
})

describe('the words of a question', () => {
  test('are folded, each once, without the punctuation around them', () => {
    expect(termsOf('  «Оплата», ОПЛАТА и (ещё)  ')).toEqual(['оплата', 'и', 'еще'])
  })

  test('are none in what is nothing but punctuation, and few in a long text', () => {
    expect(termsOf(' * ?? [ ')).toEqual([])
    expect(termsOf('a b c d e f g h i j k')).toHaveLength(8)
  })

  test('have to stand in the texts all, in whichever', () => {
    expect(holdsAll(['платеж', 'один'], ['Один способ', null, 'Платёж картой'])).toBe(true)
    expect(holdsAll(['платеж', 'два'], ['Один способ', 'Платёж картой'])).toBe(false)
  })
})

describe('what was found', () => {
  test('is marked as it is written', () => {
    expect(found('Ещё один ПЛАТЁЖ, ещё раз', 'еще', 'платеж')).toEqual(['Ещё', 'ПЛАТЁЖ', 'ещё'])
  })

  test('is one piece where words overlap or touch', () => {
    expect(found('payments', 'pay', 'ayment')).toEqual(['payment'])
    expect(found('onetwo', 'one', 'two')).toEqual(['onetwo'])
  })

  test('leaves the text what it is', () => {
    const whole = (text: string, terms: string[]) =>
      marked(text, terms)
        .map((piece) => piece.text)
        .join('')
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.string({ maxLength: 3 })),
        (text, terms) => whole(text, terms) === text,
      ),
    )
  })
})

describe('an excerpt', () => {
  const long = `${'before '.repeat(60)}Needle ${'after '.repeat(60)}`

  test('of a short text is all of it', () => {
    expect(excerpt('Short', ['needle'])).toBe('Short')
  })

  test('of a long one holds what was found, cut at words', () => {
    const cut = excerpt(long, ['needle'])
    expect(cut).toMatch(/^…before .*Needle after .*after…$/)
    expect(cut.length).toBeLessThan(230)
  })

  test('begins at the beginning where nothing is found in it', () => {
    expect(excerpt(long, ['nowhere'])).toMatch(/^before .*before…$/)
  })
})
