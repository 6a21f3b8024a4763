/** What two spellings of one name share: letters and digits, case aside. */
export function nameKey(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')
  const bare = folded.replace(/[^\p{L}\p{N}]+/gu, '')
  return bare === '' ? folded.trim() : bare
}

/** Whether two lists of names have one in common, spelling aside. */
export const shareName = (some: readonly string[], others: readonly string[]): boolean => {
  const keys = new Set(others.map(nameKey))
  return some.some((name) => keys.has(nameKey(name)))
}
