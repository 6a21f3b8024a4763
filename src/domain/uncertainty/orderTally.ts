import { descendingOrder } from './descendingOrder.ts'
import type { Standing } from './simulateOrder.ts'

interface OrderTally {
  /** Counts the draws from `begin` up to `end`: a row of scores each. */
  add(scores: Float64Array, begin: number, end: number): void
  /** What became of the candidate at a place, when all draws have been counted. */
  of(place: number): Omit<Standing, 'flip'>
}

/**
 * Counts who was where in each draw.
 *
 * @param size candidates
 * @param draws in all
 * @param rows draws that are counted at a time, at most
 */
export function orderTally(size: number, draws: number, rows: number): OrderTally {
  const inOrder = descendingOrder(size)
  const ranks = size > 65_535 ? new Uint32Array(size * draws) : new Uint16Array(size * draws)
  const ranksOfRows = new Uint32Array(rows * size)
  const best = new Uint32Array(size)
  const topThree = new Uint32Array(size)
  const sums = new Float64Array(size)
  const counts = new Uint32Array(size)
  let highest = 0

  function addRow(scores: Float64Array, offset: number): void {
    const order = inOrder(scores, offset)
    for (let rank = 0; rank < size; rank += 1) {
      const place = order[rank] as number
      ranksOfRows[offset + place] = rank
      if (rank < 3) topThree[place] = (topThree[place] as number) + 1
      sums[rank] = (sums[rank] as number) + (scores[offset + rank] as number)
    }
    const first = order[0] as number
    best[first] = (best[first] as number) + 1
    highest += scores[offset + first] as number
  }

  function add(scores: Float64Array, begin: number, end: number): void {
    if (size === 0) return
    for (let row = 0; row < end - begin; row += 1) addRow(scores, row * size)
    // By candidate in the end; some rows at a time, as writes all over a large array are slow.
    for (let place = 0; place < size; place += 1)
      for (let draw = begin; draw < end; draw += 1)
        ranks[place * draws + draw] = ranksOfRows[(draw - begin) * size + place] as number
  }

  function interval(place: number): [number, number] {
    counts.fill(0)
    for (let i = place * draws; i < (place + 1) * draws; i += 1) {
      const rank = ranks[i] as number
      counts[rank] = (counts[rank] as number) + 1
    }
    return [atShare(0.1), atShare(0.9)]
  }

  /** The first rank that so large a share of the counted ranks doesn't exceed. */
  function atShare(share: number): number {
    let passed = 0
    for (let rank = 0; rank < size; rank += 1) {
      passed += counts[rank] as number
      if (passed >= share * draws) return rank + 1
    }
    return size
  }

  return {
    add,
    of: (place) => ({
      rankInterval: interval(place),
      pBest: (best[place] as number) / draws,
      pTop3: (topThree[place] as number) / draws,
      regret: Math.max(0, (highest - (sums[place] as number)) / draws),
    }),
  }
}
