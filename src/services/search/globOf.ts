/**
 * A folded term as a pattern of SQLite's GLOB, which finds it anywhere in a text whatever its case. LIKE and lower() know the case of
 * ASCII only; a class of characters knows that of every script: `[пП][лЛ]…`, and е stands for ё too. Characters that mean something to
 * GLOB mean themselves in a class.
 */
export const globOf = (term: string): string => `*${classesOf(term)}*`

/** The same at the beginning of a word of a text that has a space before it. */
export const globAtWord = (term: string): string => `*[^0-9A-Za-zА-Яа-яЁё]${classesOf(term)}*`

const classesOf = (term: string): string => [...term].map(classOf).join('')

function classOf(character: string): string {
  if (character === 'е') return '[еЕёЁ]'
  const upper = character.toUpperCase()
  // In a class ] ends it and ^ turns it round; outside of one both mean themselves.
  if (character === ']' || character === '^') return character
  return upper === character || [...upper].length !== 1 ? `[${character}]` : `[${character}${upper}]`
}
