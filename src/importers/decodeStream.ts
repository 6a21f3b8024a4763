import type { Notice } from './notice.ts'

/** Text from the bytes of a file that come in pieces. */
export interface TextStream {
  /** The text that is certain so far, which may be none yet; with line feeds as the only line breaks. */
  push(bytes: Uint8Array): string
  /** What was held back. */
  end(): string
  warnings: Notice[]
  /** With one, no more text comes, and the rest of the file need not be read. */
  faults: Notice[]
}

/** Bytes looked at, from the first one beyond ASCII on, before an encoding is chosen. */
const doubt = 65_536

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte)

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole })
    return true
  } catch {
    return false
  }
}

function lengthOfAscii(bytes: Uint8Array): number {
  let length = 0
  while (length < bytes.length && (bytes[length] ?? 0) < 128) length += 1
  return length
}

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/**
 * Decodes a file that is read once, from front to back, and cannot be read again.
 *
 * A byte order mark decides (UTF-8, UTF-16 of either order). Without one, ASCII passes as it is, since it is the same in UTF-8 and in
 * Windows-1251; from the first byte beyond it 64 KB are held back, and are Windows-1251 when they are no UTF-8. So a file of up to 64 KB is
 * read as decodeText reads it, and one whose first other letter comes late still as a whole. A file that was UTF-8 for 64 KB and then is
 * not, is neither: that is a fault with its line.
 */
export function decodeStream(): TextStream {
  const warnings: Notice[] = []
  const faults: Notice[] = []
  let decoder: TextDecoder | null = null
  let held: Uint8Array[] = []
  let heldLength = 0
  let begun = false
  let carriageReturn = false
  let blank = true
  let line = 1

  function choose(bytes: Uint8Array, whole: boolean): TextDecoder {
    if (!begun && startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le')
    if (!begun && startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be')
    if (isUtf8(bytes, whole)) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: begun })
    warnings.push({ code: 'windows_1251', params: {} })
    return new TextDecoder('windows-1251')
  }

  function decode(bytes: Uint8Array, whole: boolean): string {
    if (decoder !== null) return decoder.decode(bytes, { stream: !whole })
    const plain = heldLength === 0 ? lengthOfAscii(bytes) : 0
    begun ||= plain > 0
    const text = plain === 0 ? '' : new TextDecoder('utf-8').decode(bytes.subarray(0, plain))
    if (plain < bytes.length) held.push(bytes.slice(plain))
    heldLength += bytes.length - plain
    if (heldLength === 0 || (heldLength < doubt && !whole)) return text
    const rest = join(held)
    held = []
    decoder = choose(rest, whole)
    return text + decoder.decode(rest, { stream: !whole })
  }

  /** Line feeds only; a carriage return at the end waits for what follows. */
  function withLineFeeds(text: string, whole: boolean): string {
    const all = carriageReturn ? `\r${text}` : text
    carriageReturn = !whole && all.endsWith('\r')
    const complete = carriageReturn ? all.slice(0, -1) : all
    return complete.includes('\r') ? complete.replace(/\r\n?/g, '\n') : complete
  }

  function refuse(fault: Notice): string {
    faults.push(fault)
    return ''
  }

  function take(bytes: Uint8Array, whole: boolean): string {
    if (faults.length > 0) return ''
    let decoded: string
    try {
      decoded = decode(bytes, whole)
    } catch {
      const readable = new TextDecoder('utf-8').decode(bytes)
      const broken = readable.indexOf('\ufffd')
      const at = line + linesIn(readable.slice(0, broken === -1 ? readable.length : broken))
      return refuse({ line: at, code: 'mixed_encoding', params: {} })
    }
    const text = withLineFeeds(decoded, whole)
    const nul = text.indexOf('\0')
    if (nul !== -1) {
      const at = line + linesIn(text.slice(0, nul))
      return refuse({ line: at, code: 'not_text', params: {} })
    }
    line += linesIn(text)
    blank &&= text.trim() === ''
    if (whole && blank) return refuse({ line: 1, code: 'empty_file', params: {} })
    return text
  }

  return {
    push: (bytes) => take(bytes, false),
    end: () => take(new Uint8Array(), true),
    warnings,
    faults,
  }
}
