import { cut, type Markup } from '../markup.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const longestUrl = 500

/** One character as Slack's mrkdwn writes it: without this, a barrier called `<!channel>` would call everybody. */
function escaped(character: string): string {
  return entities[character] ?? character
}

export const mrkdwn: Markup = {
  typed: (text, maxLength) => cut(text, maxLength, escaped),
  bold: (text) => `*${text}*`,
  link: (url, label) => {
    const address = [...url].map(escaped).join('').replaceAll('|', '%7C')
    return address.length > longestUrl || /\s/.test(address) ? null : `<${address}|${label}>`
  },
}
