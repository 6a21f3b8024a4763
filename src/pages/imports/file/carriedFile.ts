import { csvLimit } from '../../../http/body.ts'

/**
 * The largest file that a form can carry from its preview to the confirmation: written in base64, and with the rest of the
 * form, it stays below what a form may hold.
 */
export const carriedLimit = Math.floor(((csvLimit - 64 * 1024) * 3) / 4)
export const carriedMegabytes = Math.floor(carriedLimit / 1024 / 1024)

const piece = 32_768

/** Bytes as text that stands in a field of a form: the file as it was, where a field would mend line breaks. */
export function packFile(bytes: Uint8Array): string {
  let binary = ''
  for (let from = 0; from < bytes.length; from += piece)
    binary += String.fromCharCode(...bytes.subarray(from, from + piece))
  return btoa(binary)
}

/** The bytes again; undefined where the text was tampered with. */
export function unpackFile(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}
