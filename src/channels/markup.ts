/** How a channel writes what people typed, and the little emphasis that a digest has. */
export interface Markup {
  /** What somebody typed, on one line, made harmless, and at most this long as written. */
  typed(text: string, maxLength: number): string
  bold(text: string): string
  /** A labelled link; null where the address cannot be written. */
  link(url: string, label: string): string | null
}

/** The longest beginning of a text whose written form fits; characters are never cut in half, nor what they are written as. */
export function cut(text: string, maxLength: number, written: (character: string) => string): string {
  let kept = ''
  let shortened = ''
  for (const character of text.toWellFormed().replace(/\s+/g, ' ').trim()) {
    const next = kept + written(character)
    if (next.length > maxLength) return `${shortened.trimEnd()}…`
    kept = next
    if (kept.length < maxLength) shortened = kept
  }
  return kept
}

export const plainText: Markup = {
  typed: (text, maxLength) => cut(text, maxLength, (character) => character),
  bold: (text) => text,
  link: (url, label) => `${label}: ${url}`,
}
