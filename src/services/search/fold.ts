/**
 * A text as it is compared: without case, and with ё as е, as Russian is mostly typed. As long as the text itself, so that what is
 * found in it can be marked in the original.
 */
export const fold = (text: string): string => [...text].map(foldedCharacter).join('')

function foldedCharacter(character: string): string {
  const lower = character.toLowerCase()
  if (lower === 'ё') return 'е'
  return lower.length === character.length ? lower : character
}
