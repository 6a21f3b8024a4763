import { textKey } from '../textKey.ts'

/** How alike two titles must be to be taken for one, and by how much more than any other. */
const alike = 0.75
const clear = 0.1

function pairsOf(text: string): Map<string, number> {
  const padded = ` ${textKey(text)} `
  const pairs = new Map<string, number>()
  for (let i = 0; i < padded.length - 1; i += 1) {
    const pair = padded.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sizeOf = (pairs: Map<string, number>): number => [...pairs.values()].reduce((sum, n) => sum + n, 0)

/** Twice the letter pairs that two titles share over all they have, from 0 to 1 (Dice 1945, on pairs of adjacent letters). */
function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0)
  return (2 * shared) / (sizeOf(a) + sizeOf(b))
}

/**
 * A function that finds the one title that another spelling means: alike enough, and clearly more alike than the next.
 *
 * @returns the index of the title and how alike it is, or null
 */
export function similarTitle(
  titles: readonly string[],
): (text: string, among?: (index: number) => boolean) => { index: number; likeness: number } | null {
  const prepared = titles.map(pairsOf)
  return (text, among = () => true) => {
    const wanted = pairsOf(text)
    let best = { index: -1, likeness: 0 }
    let second = 0
    for (const [index, pairs] of prepared.entries()) {
      if (!among(index)) continue
      const found = likeness(wanted, pairs)
      if (found > best.likeness) {
        second = best.likeness
        best = { index, likeness: found }
      } else second = Math.max(second, found)
    }
    return best.likeness >= alike && best.likeness - second >= clear ? best : null
  }
}
