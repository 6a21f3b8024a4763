/** A form as a page holds it: where it is sent, and what its fields are called and hold by themselves. */
export interface FoundForm {
  action: string
  fields: { name: string; value: string; isHidden: boolean; isFile: boolean }[]
}

const decoded = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string =>
  decoded(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

/** The forms of a page that are posted. */
export function formsOn(html: string, path: string): FoundForm[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = '', inside = '']) => {
    if (attribute(head, 'method') !== 'post') return []
    const fields = [...inside.matchAll(/<(input|textarea|select|button)([^>]*)>/g)].map(
      ([, tag, rest = '']) => ({
        name: attribute(rest, 'name'),
        value: attribute(rest, 'value'),
        isHidden: tag === 'button' || attribute(rest, 'type') === 'hidden',
        isFile: attribute(rest, 'type') === 'file',
      }),
    )
    return [{ action: attribute(head, 'action') || path, fields: fields.filter(({ name }) => name !== '') }]
  })
}
