import { type Found, search } from '../../../db/queries/search.ts'
import type { Deps } from '../../deps.ts'
import { type FoundType, foundTypes } from '../../domain/foundTypes.ts'
import { globAtWord, globOf } from './globOf.ts'
import { termsOf } from './terms.ts'

/** So many finds stand on a page. */
export const FOUND_PER_PAGE = 20

interface Answer {
  /** The words that were looked for; none where the question has none. */
  terms: string[]
  rows: Found[]
  /** How much there is of each type, whichever type is asked for. */
  counts: { type: FoundType; count: number }[]
}

/**
 * Looks for the words of a question in everything that people have written on maps. Every word has to be found in a thing.
 *
 * @param from how many of the best are passed over
 */
export async function searchFor(
  deps: Deps,
  question: string,
  { type, from }: { type: FoundType | undefined; from: number },
): Promise<Answer> {
  const terms = termsOf(question)
  if (terms.length === 0) return { terms, rows: [], counts: [] }
  const patterns = terms.map((term) => ({ anywhere: globOf(term), atWord: globAtWord(term) }))
  const { rows, counts } = await search(deps.db, { patterns, type, limit: FOUND_PER_PAGE, offset: from })
  return {
    terms,
    rows,
    counts: foundTypes.flatMap((one) => {
      const count = counts.get(one) ?? 0
      return count === 0 ? [] : [{ type: one, count }]
    }),
  }
}
