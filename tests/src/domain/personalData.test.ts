import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskPersonalData } from '../../../src/domain/personalData.ts'
import { growth, inProportion } from '../../support/growth.ts'

describe('masking personal data', () => {
  test.each([
    ['мой номер +7 916 555-01-23', 'мой номер [phone]'],
    ['8 916 555-01-23', '[phone]'],
    ['8(916)555-01-23,', '[phone],'],
    ['8 (916) 555 01 23.', '[phone].'],
    ['тел.89165550123', 'тел.[phone]'],
    ['тел79165550123', 'тел[phone]'],
    ['(495) 123-45-67', '[phone]'],
    ['916 555-01-23', '[phone]'],
    ['9165550123', '[phone]'],
    ['8-800-555-35-35', '[phone]'],
    ['8.916.555.01.23', '[phone]'],
    ['+7\u00a0916\u202f555\u201101\u201123', '[phone]'],
    ['+7(916)5550123', '[phone]'],
    ['+44 20 7946 0958', '[phone]'],
    ['+49 (151) 2345-6789 bitte', '[phone] bitte'],
    ['0044 20 7946 0958', '[phone]'],
    ['+1 (555) 123-4567', '[phone]'],
    ['+86 138 00 13 80 00', '[phone]'],
    ['555-123-4567', '[phone]'],
    ['+7 916 555-01-23 15 раз', '[phone] 15 раз'],
    ['8 916 555 01 23 / 8 903 555 01 24', '[phone] / [phone]'],
  ])('hides the phone number in %j', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked)
  })

  test.each([
    ['пишите мне на ivan.petrov@example.com', 'пишите мне на [e-mail]'],
    ['<ivan@example.co.uk>, (petr+shop@mail.ru).', '<[e-mail]>, ([e-mail]).'],
    ['почта: иван@почта.рф!', 'почта: [e-mail]!'],
    ['Спросите @ivan_petrov в чате', 'Спросите [handle] в чате'],
    ['@a @Иван', '[handle] [handle]'],
  ])('hides the address or handle in %j', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked)
  })

  test.each([
    ['карта 4111 1111 1111 1111', 'карта [card]'],
    ['4111-1111-1111-1111 и 4111111111111111', '[card] и [card]'],
    ['378282246310005', '[card]'],
    ['2200 0000 0000 0004', '[card]'],
  ])('hides the card number in %j', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked)
  })

  test.each([
    'Заказ T-1001 за 64 000 рублей, 2026-10-02 в 10:30',
    '02.10.2026–05.10.2026',
    '61 400, 64,000, 1 234 567 890 и 89 165 550 123 рублей',
    '+10 000 000 просмотров, +35 %, -2',
    '3 шт@4.50 и 2 @ 100',
    '4111 1111 1111 1112',
    'ORD89165550123 и A8-1234',
    '192.168.10.12, версия 10.2.33.4444',
    'ИНН 7707083893, квартира 12-34',
    '550e8400-e29b-41d4-a716-446655440000',
    '1760000000000',
    '',
  ])('leaves %j alone', (text) => {
    expect(maskPersonalData(text)).toBe(text)
  })

  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.emailAddress(),
    fc.constantFrom(
      ' ',
      '-',
      '+',
      '(',
      ')',
      '@',
      '.',
      '00',
      '8',
      '+7',
      '916',
      '555',
      '01',
      '23',
      '4111',
      'x',
      'я',
      '\n',
    ),
    fc.nat(99_999_999_999).map(String),
  )
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

  test('is idempotent', () => {
    fc.assert(
      fc.property(text, (input) => {
        const once = maskPersonalData(input)
        expect(maskPersonalData(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  test('leaves nothing of an e-mail address', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('', 'пишите ', '<', '«', '('), (address, before) => {
        const masked = maskPersonalData(`${before}${address} спасибо`)
        expect(masked).toMatch(/^.{0,7}\[(?:e-mail|handle)\] спасибо$/u)
        for (const part of address.split('@')) if (part.length > 8) expect(masked).not.toContain(part)
      }),
      { numRuns: 1000 },
    )
  })

  test('leaves no digit of a Russian mobile number, however it is spaced', () => {
    const gap = fc.constantFrom('', ' ', '-', '\u00a0', ' - ', '.')
    fc.assert(
      fc.property(
        fc.constantFrom('+7', '8', '7'),
        fc.stringMatching(/^9\d{2}$/),
        fc.stringMatching(/^\d{3}$/),
        fc.stringMatching(/^\d{2}$/),
        fc.stringMatching(/^\d{2}$/),
        gap,
        gap,
        (prefix, code, first, second, third, outer, inner) => {
          const number = `${prefix}${outer}${code}${outer}${first}${inner}${second}${inner}${third}`
          expect(maskPersonalData(`звоните ${number}, жду`)).toBe('звоните [phone], жду')
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('takes time in proportion to the text, whatever it holds', () => {
    const length = 1_000_000
    for (const unit of [
      'a',
      '@',
      'a@',
      '1',
      '1 ',
      '+1',
      '-',
      '(',
      '8 9 1 6 ',
      '4111 1111 ',
      ' ',
      '!',
      'a.',
      '00 00 ',
      '+7(',
    ]) {
      const mask = (share: number) => maskPersonalData(unit.repeat((share * length) / unit.length))
      expect(growth(mask), JSON.stringify(unit)).toBeLessThan(inProportion)
    }
  })
})
