/** What is called the same in every language: the product, tools, forms of files, frameworks. */
const names = new Set([
  'API',
  'APP',
  'CRM',
  'CSV',
  'GrowthBook',
  'Google Analytics 4',
  'ICE',
  'JSON',
  'JSONL',
  'Jira',
  'Journeyproof',
  'Markdown',
  'Optimizely',
  'PIE',
  'PXL',
  'PostHog',
  'RICE',
  'Slack',
  'Statsig',
  'UTC',
  'WSJF',
])

/** Where a page puts one text beside another. */
const seam = /\s*(?:[·:;,()…|"“”«»]|→|—)+\s*/u

/** Whether all of a text is what people have entered, as the database holds it, or a name. */
export const writtenByPeople = (text: string, database: Buffer): boolean =>
  text
    .split(seam)
    .every(
      (piece) =>
        !/\p{L}{2}/u.test(piece) ||
        names.has(piece) ||
        database.includes(piece) ||
        isExcerpt(piece, database),
    )

/** Found texts are shown with what stands before and after them, cut anywhere: three words in a row are theirs. */
function isExcerpt(piece: string, database: Buffer): boolean {
  const words = piece.split(' ')
  return words.some((_, i) => i + 3 <= words.length && database.includes(words.slice(i, i + 3).join(' ')))
}
