/** Doubles the backslashes at the end of a text, so that a separator may follow it and still be one. */
function doubleTrailing(text: string): string {
  let slashes = 0
  while (text.charAt(text.length - 1 - slashes) === '\\') slashes += 1
  return text + '\\'.repeat(slashes)
}

/** A text in which no separator ends a part: a backslash goes before each, and those that stand there already are doubled. */
function escapeSeparator(text: string, separator: string): string {
  const parts = text.split(separator)
  const last = parts.pop() ?? ''
  return [...parts.map(doubleTrailing), last].join(`\\${separator}`)
}

const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

/** Items as one cell, a line each; line breaks within an item become spaces, and its semicolons are escaped. */
export function joinItems(items: readonly string[]): string {
  return items.map((item) => escapeSeparator(oneLine(item), ';')).join('\n')
}

/** A touchpoint as an item: `channel: label`. */
export function touchpointItem({ channel, label }: { channel: string; label?: string | undefined }): string {
  const escaped = escapeSeparator(oneLine(channel), ': ')
  return label === undefined ? escaped : `${doubleTrailing(escaped)}: ${oneLine(label)}`
}

/** Items in one line, separated by semicolons; those within an item are escaped. */
export function joinInLine(items: readonly string[]): string {
  const escaped = items.map((item) => escapeSeparator(oneLine(item), ';'))
  return escaped.map((item, i) => (i + 1 < escaped.length ? doubleTrailing(item) : item)).join('; ')
}
