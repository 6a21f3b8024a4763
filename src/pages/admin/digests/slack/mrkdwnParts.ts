/** A piece of a text in Slack's mrkdwn, as Slack shows it. */
export type Part =
  | { kind: 'text' | 'code' | 'mention'; text: string }
  | { kind: 'bold' | 'italic' | 'struck'; parts: Part[] }
  | { kind: 'link'; href: string; text: string }

/** What a pair of marks can hold: not blank at its ends, and none of the marks. */
const between = (mark: string) => `[${mark}]([^\\s${mark}](?:[^${mark}]*[^\\s${mark}])?)[${mark}]`

/** Marks count only where a word begins and ends, so that `snake_case_name` and `2*3*4` stay what they are. */
const pattern = new RegExp(
  `\`([^\`]+)\`|<([^<>]+)>|(?<![\\p{L}\\p{N}])(?:${between('*')}|${between('_')}|${between('~')})(?![\\p{L}\\p{N}])`,
  'gu',
)

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? '')

/** One line of mrkdwn as its pieces; an address that does not lead to the web is shown and not followed. */
export function mrkdwnParts(line: string): Part[] {
  const parts: Part[] = []
  let read = 0
  for (const match of line.matchAll(pattern)) {
    const [whole, code, angle, bold, italic, struck] = match
    if (match.index > read) parts.push({ kind: 'text', text: unescaped(line.slice(read, match.index)) })
    read = match.index + whole.length
    if (code !== undefined) parts.push({ kind: 'code', text: unescaped(code) })
    else if (angle !== undefined) parts.push(angled(angle))
    else if (bold !== undefined) parts.push({ kind: 'bold', parts: mrkdwnParts(bold) })
    else if (italic !== undefined) parts.push({ kind: 'italic', parts: mrkdwnParts(italic) })
    else parts.push({ kind: 'struck', parts: mrkdwnParts(struck ?? '') })
  }
  if (read < line.length) parts.push({ kind: 'text', text: unescaped(line.slice(read)) })
  return parts
}

/** `<https://…|label>`, or what calls people: `<!here>`, `<@U1>`, `<#C1|general>`. */
function angled(inside: string): Part {
  const bar = inside.indexOf('|')
  const target = unescaped(bar === -1 ? inside : inside.slice(0, bar))
  const label = bar === -1 ? null : unescaped(inside.slice(bar + 1))
  if (/^https?:\/\//i.test(target)) return { kind: 'link', href: target, text: label ?? target }
  if (/^[!@#]/.test(target))
    return { kind: 'mention', text: `${target.startsWith('#') ? '#' : '@'}${label ?? target.slice(1)}` }
  return { kind: 'text', text: label ?? target }
}
