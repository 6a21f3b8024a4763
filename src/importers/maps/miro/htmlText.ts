import { decodeEntities } from '../../decodeEntities.ts'

/**
 * The text of the HTML that boards keep in their items. Tags are only taken off, never run or kept; what they enclose stays text, a `<`
 * that was written as an entity among it.
 */
export function htmlText(html: string): string {
  const lines = html.replace(/<(?:br|\/p|\/li|\/div|\/h\d)\b[^<>]*>/gi, '\n')
  return decodeEntities(lines.replace(/<[/!]?[a-z][^<>]*>/gi, ''))
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
