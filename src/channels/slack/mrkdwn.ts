import { cut, type Markup } from '../markup.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const longestUrl = 500

/** One character as Slack's mrkdwn writes it: without this, a barrier called `<!channel>` would call everybody. */
function escaped(character: string): string {
  return entities[character] ?? character
}

/** Slack has no escape for its marks of bold, code, italic and struck-out text: signs that look the same mark nothing. */
const alike: Record<string, string> = { '*': '∗', '`': 'ˋ', _: 'ˍ', '~': '∼' }

/** Marks that Slack could take for its own: inside a word, `_` and `~` are none. */
const marks = /[*`]|(?<![\p{L}\p{N}])[_~]|[_~](?![\p{L}\p{N}])/gu

export const mrkdwn: Markup = {
  typed: (text, maxLength) =>
    cut(
      text.replace(marks, (mark) => alike[mark] ?? mark),
      maxLength,
      escaped,
    ),
  bold: (text) => `*${text}*`,
  link: (url, label) => {
    const address = [...url].map(escaped).join('').replaceAll('|', '%7C')
    return address.length > longestUrl || /\s/.test(address) ? null : `<${address}|${label}>`
  },
}
