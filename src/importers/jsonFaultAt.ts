const space = /[ \t\n\r]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

/** The end of the string that begins at an offset, or -1. */
function stringEnd(text: string, from: number): number {
  let at = from + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code < 0x20) return -1
    if (code === 0x5c) {
      escaped.lastIndex = at
      if (!escaped.test(text)) return -1
      at = escaped.lastIndex
    } else at += 1
  }
  return -1
}

/** What may come next: a value (or the end of an empty list), a name (or the end of an empty object), or what follows a value. */
type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'after'

/**
 * Where a text stops being JSON: the offset of the first character that cannot stand there, or of the end where something is missing.
 * Engines say it in different words, or not at all.
 */
export function jsonFaultAt(text: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  const match = (pattern: RegExp): number => {
    pattern.lastIndex = at
    return pattern.test(text) ? pattern.lastIndex : -1
  }
  for (;;) {
    at = match(space)
    const char = text.charAt(at)
    if (expected === 'after') {
      const within = open.at(-1)
      if (within === undefined) return at
      if (char === within) open.pop()
      else if (char === ',') expected = within === ']' ? 'value' : 'name'
      else return at
      at += 1
      continue
    }
    const mayEnd = expected === 'valueOrEnd' || expected === 'nameOrEnd'
    if (mayEnd && char === open.at(-1)) {
      open.pop()
      expected = 'after'
      at += 1
      continue
    }
    if (expected === 'name' || expected === 'nameOrEnd') {
      const end = char === '"' ? stringEnd(text, at) : -1
      if (end < 0) return at
      at = end
      at = match(space)
      if (text.charAt(at) !== ':') return at
      at += 1
      expected = 'value'
      continue
    }
    if (char === '[' || char === '{') {
      open.push(char === '[' ? ']' : '}')
      expected = char === '[' ? 'valueOrEnd' : 'nameOrEnd'
      at += 1
      continue
    }
    const end = char === '"' ? stringEnd(text, at) : match(scalar)
    if (end < 0) return at
    at = end
    expected = 'after'
  }
}
