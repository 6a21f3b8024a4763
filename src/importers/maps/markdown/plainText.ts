import { decodeEntities } from '../../decodeEntities.ts'

/** What a backslash takes the meaning of, in Markdown. */
const escapedMark = /\\([!-/:-@[-`{-~])/g

/** Escaped marks are set aside as lone surrogates, which a decoded text never holds, and put back at the end. */
const aside = 0xdc00
const setAside = /[\uDC21-\uDC7E]/gu

const word = String.raw`[\p{L}\p{N}_]`
const emphasis = [
  /\*\*([^*\n]+)\*\*/g,
  /\*([^*\s](?:[^*\n]*[^*\s])?)\*/g,
  /~~([^~\n]+)~~/g,
  /`([^`\n]+)`/g,
  new RegExp(`(?<!${word})__([^_\\n]+)__(?!${word})`, 'gu'),
  new RegExp(`(?<!${word})_([^_\\n]+)_(?!${word})`, 'gu'),
]

/** The text of a piece of Markdown: line breaks for `<br>`, links by their text, without emphasis and tags. */
export function plainText(markdown: string): string {
  const raw = markdown.replace(escapedMark, (_, mark: string) =>
    String.fromCharCode(aside + mark.charCodeAt(0)),
  )
  const unlinked = raw
    .replace(/<br *\/?>/gi, '\n')
    .replace(/!?\[([^[\]\n]*)\]\([^()\n]*\)/g, '$1')
    .replace(/<\/?[a-z][^<>\n]*>/gi, '')
  const plain = emphasis.reduce((text, mark) => text.replace(mark, '$1'), unlinked)
  return decodeEntities(plain)
    .replace(setAside, (unit) => String.fromCharCode(unit.charCodeAt(0) - aside))
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}
