/** A patch in which what is left empty is cleared. */
export const cleared = (input: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).map(([field, value]) => [field, value ?? null]))

/** Line ends as a text field sends them, and as they are stored. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()

/** The fields in which two versions of a thing differ, as a table of both shows them. */
export function differing(
  theirs: Record<string, string>,
  mine: Record<string, string>,
  labels: Record<string, string>,
): { label: string; theirs: string; mine: string }[] {
  return Object.entries(theirs).flatMap(([field, text]) => {
    const own = plain(mine[field] ?? '')
    return plain(text) === own ? [] : [{ label: labels[field] ?? field, theirs: text, mine: own }]
  })
}
