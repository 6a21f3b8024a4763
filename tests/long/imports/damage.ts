/** What damages a file on its way, or in the hands of whoever made it. */
type Damage = (bytes: Uint8Array, random: () => number) => Uint8Array

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const upTo = (random: () => number, most: number): number => Math.floor(random() * (most + 1))
const oneOf = <Item>(random: () => number, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}
const asText =
  (change: (text: string, random: () => number) => string): Damage =>
  (bytes, random) =>
    encoder.encode(change(decoder.decode(bytes), random))

/** Windows-1251, as far as the letters go; what it does not have becomes a question mark. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 63
    if (code < 128) return code
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : 63
  })

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ])

const numbers = [
  '1e308',
  '-1e308',
  '1e309',
  '9'.repeat(40),
  '-1',
  '0',
  '0.1',
  'NaN',
  'Infinity',
  'null',
  '""',
  '1,5',
  '1 000',
  '50%',
  '1e-320',
  '-0',
  'true',
]
const words = [
  '__proto__',
  'constructor',
  '\ud800',
  '\u0000',
  '"',
  "'",
  '\\',
  '[]',
  '{}',
  '=1+1',
  '\u202e',
  '\ufeff',
]

const linesOf = (change: (lines: string[], random: () => number) => string[]): Damage =>
  asText((text, random) => change(text.split('\n'), random).join('\n'))

/** Every kind of damage, by its name. */
export const damages: Record<string, Damage> = {
  'cut short': (bytes, random) => bytes.slice(0, upTo(random, bytes.length)),
  'begun late': (bytes, random) => bytes.slice(upTo(random, Math.min(bytes.length, 200))),
  'a piece left out': (bytes, random) => {
    const at = upTo(random, bytes.length)
    return Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + upTo(random, 60))])
  },
  'bytes changed': (bytes, random) => {
    const changed = bytes.slice()
    for (let i = upTo(random, 8); i >= 0; i -= 1) changed[upTo(random, bytes.length - 1)] = upTo(random, 255)
    return changed
  },
  'as Windows-1251': (bytes) => windows1251(decoder.decode(bytes)),
  'as UTF-16': (bytes) => utf16(decoder.decode(bytes)),
  'with a byte order mark': (bytes) => Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]),
  'in two encodings': (bytes) => Uint8Array.from([...bytes, ...windows1251('Ещё строка,1\n')]),
  'lines swapped': linesOf((lines, random) => {
    const [a, b] = [upTo(random, lines.length - 1), upTo(random, lines.length - 1)]
    return lines.map((line, i) => (i === a ? (lines[b] ?? '') : i === b ? (lines[a] ?? '') : line))
  }),
  'a line doubled': linesOf((lines, random) => {
    const at = upTo(random, lines.length - 1)
    return [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)]
  }),
  'without its heading': linesOf((lines) => lines.slice(1)),
  'heading repeated': linesOf((lines) => [lines[0] ?? '', ...lines]),
  'carriage returns': asText((text) => text.replaceAll('\n', '\r\n')),
  semicolons: asText((text) => text.replaceAll(',', ';')),
  tabs: asText((text) => text.replaceAll(',', '\t')),
  'a number replaced': asText((text, random) => {
    const found = [...text.matchAll(/-?\d+(?:\.\d+)?/g)]
    if (found.length === 0) return text
    const { index, 0: number } = oneOf(random, found)
    return text.slice(0, index) + oneOf(random, numbers) + text.slice(index + number.length)
  }),
  'all numbers of one kind replaced': asText((text, random) => {
    const found = [...text.matchAll(/\d+/g)]
    return found.length === 0 ? text : text.replaceAll(oneOf(random, found)[0], oneOf(random, numbers))
  }),
  'a word put in': asText((text, random) => {
    const at = upTo(random, text.length)
    return text.slice(0, at) + oneOf(random, words) + text.slice(at)
  }),
  'a name replaced': asText((text, random) => {
    const found = [...text.matchAll(/[A-Za-z_]{3,}/g)]
    return found.length === 0 ? text : text.replaceAll(oneOf(random, found)[0], oneOf(random, words))
  }),
  'nested arrays': asText((text, random) => {
    const depth = 10 ** upTo(random, 4)
    const nested = `${'['.repeat(depth)}1${']'.repeat(depth)}`
    const found = [...text.matchAll(/(?<=:\s*)(?:-?\d+(?:\.\d+)?|"[^"]*")/g)]
    if (found.length === 0) return nested
    const { index, 0: value } = oneOf(random, found)
    return text.slice(0, index) + nested + text.slice(index + value.length)
  }),
  'a value of another kind': asText((text, random) => {
    const found = [...text.matchAll(/(?<=:\s*)(?:-?\d+(?:\.\d+)?|"[^"]*"|null|true|false)/g)]
    if (found.length === 0) return text
    const { index, 0: value } = oneOf(random, found)
    return (
      text.slice(0, index) +
      oneOf(random, ['[]', '{}', '"x"', '-1', 'null', '1e400']) +
      text.slice(index + value.length)
    )
  }),
  'over and over': (bytes, random) => {
    const times = 1 + upTo(random, 20)
    return Uint8Array.from(Array.from({ length: times }, () => [...bytes]).flat())
  },
  noise: (_bytes, random) => Uint8Array.from({ length: upTo(random, 2000) }, () => upTo(random, 255)),
}
