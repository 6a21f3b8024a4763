/** What two spellings of one title share: case, spacing, ё and е, quotes, kinds of dashes and final punctuation aside. */
export function textKey(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/["'«»“”„‟‘’‚‹›`]/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  let end = folded.length
  while (end > 0 && '.!?…;:, '.includes(folded.charAt(end - 1))) end -= 1
  // A title that is nothing but punctuation is only like itself.
  return end === 0 ? text.trim() : folded.slice(0, end)
}
