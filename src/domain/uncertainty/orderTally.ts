import { descendingOrder } from './descendingOrder.ts'
import type { Standing } from './simulateOrder.ts'

/** Up to so many candidates an interval is exact; of more it is so to a 512th of the order, which is less than its error. */
const COUNTED_SINGLY = 1024
const GROUPS = 512

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
 * @param draws in all, at most 65,535
 * @param rows draws that are counted at a time, at most
 */
export function orderTally(size: number, draws: number, rows: number): OrderTally {
  const inOrder = descendingOrder(size)
  // Places are counted one by one as long as they are few; of more, so many together that the counts stay small.
  const width = size <= COUNTED_SINGLY ? 1 : Math.ceil(size / GROUPS)
  const groups = Math.ceil(size / width)
  const counts = new Uint16Array(size * groups)
  const groupsOfRows = new Uint16Array(rows * size)
  const best = new Uint32Array(size)
  const topThree = new Uint32Array(size)
  const sums = new Float64Array(size)
  let highest = 0

  function addRow(scores: Float64Array, offset: number): void {
    const order = inOrder(scores, offset)
    for (let rank = 0; rank < size; rank += 1) {
      const place = order[rank] as number
      groupsOfRows[offset + place] = (rank / width) | 0
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
    // By candidate, some rows at a time: writes all over a large array are slow.
    for (let place = 0; place < size; place += 1)
      for (let row = 0; row < end - begin; row += 1) {
        const at = place * groups + (groupsOfRows[row * size + place] as number)
        counts[at] = (counts[at] as number) + 1
      }
  }

  /** The first group of ranks that so large a share of the draws doesn't exceed. */
  function atShare(place: number, share: number): number {
    let passed = 0
    for (let group = 0; group < groups; group += 1) {
      passed += counts[place * groups + group] as number
      if (passed >= share * draws) return group
    }
    return groups - 1
  }

  /** Rounded outwards where ranks are counted in groups. */
  const interval = (place: number): [number, number] => [
    atShare(place, 0.1) * width + 1,
    Math.min(size, (atShare(place, 0.9) + 1) * width),
  ]

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
