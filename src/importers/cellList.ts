/**
 * Parts of a text between separators. A backslash before a separator takes its meaning away, and a doubled one stands for itself there;
 * anywhere else a backslash is only a character.
 */
export function splitEscaped(text: string, separator: string, limit = Number.POSITIVE_INFINITY): string[] {
  const parts: string[] = []
  let part = ''
  let from = 0
  while (parts.length + 1 < limit) {
    const at = text.indexOf(separator, from)
    if (at < 0) break
    let slashes = 0
    while (at - slashes > from && text.charAt(at - slashes - 1) === '\\') slashes += 1
    part += text.slice(from, at - slashes) + '\\'.repeat(Math.floor(slashes / 2))
    from = at + separator.length
    if (slashes % 2 === 1) {
      part += separator
    } else {
      parts.push(part)
      part = ''
    }
  }
  parts.push(part + text.slice(from))
  return parts
}

/** The items of a cell: one a line, or separated by semicolons; a comma does not separate. */
export function splitItems(cell: string): string[] {
  return cell
    .split('\n')
    .flatMap((line) => splitEscaped(line, ';'))
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
