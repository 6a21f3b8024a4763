import type { Notice } from './notice.ts'

export interface DecodedText {
  /** With line feeds as the only line breaks and without a byte order mark. */
  text: string
  warnings: Notice[]
  faults: Notice[]
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte)

function decode(bytes: Uint8Array): { text: string; fallback: boolean } {
  // Excel's "Unicode text".
  if (startsWith(bytes, 0xff, 0xfe))
    return { text: new TextDecoder('utf-16le').decode(bytes), fallback: false }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), fallback: false }
  } catch {
    return { text: new TextDecoder('windows-1251').decode(bytes), fallback: true }
  }
}

/**
 * Text of the bytes of an uploaded file. Bytes that are no UTF-8 are taken for Windows-1251, which is what Excel writes on a Russian
 * Windows; a workbook, an image or anything else that holds a NUL is refused.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, fallback } = decode(bytes)
  const zip = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
  if (zip || text.includes('\0'))
    return { text: '', warnings: [], faults: [{ line: 1, code: 'not_text', params: {} }] }
  if (text.trim() === '')
    return { text: '', warnings: [], faults: [{ line: 1, code: 'empty_file', params: {} }] }
  return {
    text: text.replace(/\r\n?/g, '\n'),
    warnings: fallback ? [{ code: 'windows_1251', params: {} }] : [],
    faults: [],
  }
}
