import { descendingOrder } from './descendingOrder.ts'
import { type Flip, flipsOf } from './flip.ts'
import { quantityOf } from './quantityOf.ts'
import { drawn, type Sampler, samplerOf } from './sampler.ts'
import { streamOf } from './stream.ts'
import type { Uncertain } from './uncertain.ts'

/** An input of a score: its plain value, and what is known of it where that is more than a point. */
export interface SimulatedInput {
  value: number
  uncertain?: Uncertain | undefined
}

export interface SimulatedCandidate {
  id: string
  inputs: Readonly<Record<string, SimulatedInput>>
  /** The formula. The record is reused from call to call. */
  score(values: Record<string, number>): number
}

/** How sure the place of a hypothesis in an order is. */
export interface Standing {
  /** P10 and P90 of its rank; 1 is first. */
  rankInterval: [number, number]
  pBest: number
  pTop3: number
  /** How much better than it the best is on average: what it is expected to cost to pick it first, in the unit of the score. */
  regret: number
  /** The one quantity whose resolution would move it most; null where none would move it. */
  flip: Flip | null
}

/** Draws that are held at a time: few enough for a processor's cache. */
const CELLS_AT_A_TIME = 65_536

/**
 * How sure an order is, by Monte Carlo with common random numbers: in every draw each uncertain quantity takes one value and the
 * hypotheses are ranked anew, equal scores by id.
 *
 * The value of a quantity in a draw depends on the seed, on what it is (`of`; else the hypothesis and the input) and on the number of
 * the draw, and on nothing else. So a hypothesis that comes or goes leaves the draws of the others as they were, hypotheses that rest
 * on the same quantity move together, and the same question has the same answer to the last byte in every engine.
 *
 * @param draws how many; the error of a probability p is sqrt(p (1 - p) / draws)
 */
export function simulateOrder(question: {
  candidates: readonly SimulatedCandidate[]
  seed: number
  draws: number
}): Map<string, Standing> {
  const { seed, draws } = question
  const candidates = question.candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const size = candidates.length
  const lines = candidates.map((candidate) => lineOf(candidate, seed))
  const inOrder = descendingOrder(size)
  const ranks = size > 65_535 ? new Uint32Array(size * draws) : new Uint16Array(size * draws)
  const best = new Uint32Array(size)
  const topThree = new Uint32Array(size)
  const sums = new Float64Array(size)
  let highest = 0

  const rows = Math.max(1, Math.floor(CELLS_AT_A_TIME / size))
  const scores = new Float64Array(rows * size)
  const ranksOfRows = new Uint32Array(rows * size)
  for (let begin = 0; begin < draws; begin += rows) {
    const end = Math.min(begin + rows, draws)
    for (let i = 0; i < size; i += 1)
      sums[i] = (sums[i] as number) + scoreLine(lines[i] as Line, scores, i, size, begin, end)
    for (let row = 0; row < end - begin; row += 1) {
      const offset = row * size
      const order = inOrder(scores, offset)
      for (let rank = 0; rank < size; rank += 1) ranksOfRows[offset + (order[rank] as number)] = rank
      for (let rank = 0; rank < 3 && rank < size; rank += 1) {
        const i = order[rank] as number
        topThree[i] = (topThree[i] as number) + 1
      }
      const first = order[0] as number
      best[first] = (best[first] as number) + 1
      highest += scores[offset + first] as number
    }
    // By hypothesis in the end; a block at a time, as writes all over a large array are slow.
    for (let i = 0; i < size; i += 1)
      for (let draw = begin; draw < end; draw += 1)
        ranks[i * draws + draw] = ranksOfRows[(draw - begin) * size + i] as number
  }

  const flips = flipsOf(candidates)
  const interval = intervals(size, draws)
  return new Map(
    candidates.map(({ id }, i) => [
      id,
      {
        rankInterval: interval(ranks.subarray(i * draws, (i + 1) * draws)),
        pBest: (best[i] as number) / draws,
        pTop3: (topThree[i] as number) / draws,
        regret: Math.max(0, (highest - (sums[i] as number)) / draws),
        flip: flips[i] ?? null,
      },
    ]),
  )
}

/** A hypothesis made ready: the record of its values, and which of them are drawn. */
interface Line {
  values: Record<string, number>
  names: string[]
  samplers: Sampler[]
  score(values: Record<string, number>): number
  /** Its score where nothing of it is uncertain. */
  fixed: number | null
}

function lineOf({ id, inputs, score }: SimulatedCandidate, seed: number): Line {
  const values: Record<string, number> = {}
  const names: string[] = []
  const samplers: Sampler[] = []
  for (const [name, { value, uncertain }] of Object.entries(inputs)) {
    values[name] = value
    if (uncertain === undefined) continue
    names.push(name)
    samplers.push(samplerOf(uncertain, streamOf(quantityOf(id, name, uncertain), seed)))
  }
  return { values, names, samplers, score, fixed: names.length === 0 ? score(values) : null }
}

/** Writes the scores of a hypothesis in some draws, and returns their sum. */
function scoreLine(
  { values, names, samplers, score, fixed }: Line,
  scores: Float64Array,
  place: number,
  size: number,
  begin: number,
  end: number,
): number {
  let sum = 0
  for (let draw = begin; draw < end; draw += 1) {
    if (fixed === null)
      for (let k = 0; k < names.length; k += 1)
        values[names[k] as string] = drawn(samplers[k] as Sampler, draw)
    const drawnScore = fixed ?? score(values)
    scores[(draw - begin) * size + place] = drawnScore
    sum += drawnScore
  }
  return sum
}

/** Makes a function that finds P10 and P90 among ranks from 0 on. */
function intervals(size: number, draws: number) {
  const counts = new Uint32Array(size)
  const atShare = (share: number) => {
    let passed = 0
    for (let rank = 0; rank < size; rank += 1) {
      passed += counts[rank] as number
      if (passed >= share * draws) return rank + 1
    }
    return size
  }
  return (ranks: Uint16Array | Uint32Array): [number, number] => {
    counts.fill(0)
    for (let draw = 0; draw < draws; draw += 1) {
      const rank = ranks[draw] as number
      counts[rank] = (counts[rank] as number) + 1
    }
    return [atShare(0.1), atShare(0.9)]
  }
}
