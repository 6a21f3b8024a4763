import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeStream } from '../../../src/importers/decodeStream.ts'
import { decodeText } from '../../../src/importers/decodeText.ts'

function decoded(bytes: Uint8Array, size = 7) {
  const stream = decodeStream()
  let text = ''
  for (let at = 0; at < bytes.length; at += size) text += stream.push(bytes.subarray(at, at + size))
  text += stream.end()
  return {
    text,
    warnings: stream.warnings.map(({ code }) => code),
    faults: stream.faults.map(({ code, line }) => `${code}@${line}`),
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)
/** Letters of Windows-1251 stand at 0xC0 and on. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (char) => {
    const code = char.charCodeAt(0)
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
  })
const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from(
    [0xfeff, ...[...text].map((char) => char.charCodeAt(0))].flatMap((code) =>
      bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8],
    ),
  )

const text = 'вариант;дата\nконтроль;01.11.2026\n'
const plain = { text, warnings: [], faults: [] }

describe('a file that comes in pieces', () => {
  test.each([
    ['UTF-8', utf8(text), plain],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)]), plain],
    ['UTF-16, little end first', utf16(text, false), plain],
    ['UTF-16, big end first', utf16(text, true), plain],
    ['Windows-1251', windows1251(text), { ...plain, warnings: ['windows_1251'] }],
    ['line breaks of Windows', utf8(text.replaceAll('\n', '\r\n')), plain],
    ['line breaks of old', utf8(text.replaceAll('\n', '\r')), plain],
    ['nothing', new Uint8Array(), { text: '', warnings: [], faults: ['empty_file@1'] }],
    ['white space', utf8(' \n\n'), { text: ' \n\n', warnings: [], faults: ['empty_file@1'] }],
    ['a NUL', utf8('a\nb\0'), { text: 'a\n', warnings: [], faults: ['not_text@2'] }],
  ])('is read in %s, wherever it is cut', (_name, bytes, expected) => {
    for (const size of [1, 2, 3, 5]) {
      const { text: got, ...rest } = decoded(bytes, size)
      expect(rest).toEqual({ warnings: expected.warnings, faults: expected.faults })
      if (expected.faults.length === 0) expect(got).toBe(expected.text)
    }
  })

  test('is Windows-1251 as a whole when the first letter of it comes late: what stood before is the same in both', () => {
    const head = 'a,b\n'.repeat(50_000)
    const bytes = Uint8Array.from([...utf8(head), ...windows1251('да\n')])
    expect(decoded(bytes, 65_536)).toEqual({ text: `${head}да\n`, warnings: ['windows_1251'], faults: [] })
  })

  test('that was UTF-8 for 64 KB and then is not, is a fault with its line', () => {
    const head = 'да\n'.repeat(20_000)
    const bytes = Uint8Array.from([...utf8(head), ...utf8('ok\n'), ...windows1251('нет\n')])
    expect(decoded(bytes, 10_000).faults).toEqual(['mixed_encoding@20002'])
  })

  test('of up to 64 KB is decoded as it is whole, whatever its bytes are and wherever it is cut', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 40 }).map(utf8),
      fc
        .array(fc.constantFrom(...utf8('a,"\r\nдаf'), 0xff, 0xfe, 0xef, 0xbb, 0xbf))
        .map((b) => Uint8Array.from(b)),
    )
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 9 }), (file, size) => {
        // The other order of UTF-16 is read here only.
        fc.pre(!(file[0] === 0xfe && file[1] === 0xff))
        const whole = decodeText(file)
        const pieces = decoded(file, size)
        expect(pieces.faults.map((fault) => fault.split('@')[0])).toEqual(
          whole.faults.map(({ code }) => code),
        )
        if (whole.faults.length > 0) return
        expect(pieces.text).toBe(whole.text)
        expect(pieces.warnings).toEqual(whole.warnings.map(({ code }) => code))
      }),
      { numRuns: 1000 },
    )
  })
})
