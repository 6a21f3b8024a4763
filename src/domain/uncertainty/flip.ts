import { quantityOf } from './quantityOf.ts'
import type { SimulatedCandidate } from './simulateOrder.ts'

/** What would move a hypothesis most, if one knew it. */
export interface Flip {
  /** The input of the formula; the first one where several rest on the same quantity. */
  input: string
  /** Which end of its range it would have to turn out at: P10 or P90. */
  end: 'low' | 'high'
  /** The input there, in its unit. */
  value: number
  /** The rank that the hypothesis would then have, all else as estimated. */
  rank: number
}

/**
 * For each candidate the quantity whose resolution, to its P10 or its P90, would move it by most places; null where none moves it.
 * What rests on the same quantity is resolved with it. Ranks count the scores above, so that ties share one.
 */
export function flipsOf(candidates: readonly SimulatedCandidate[]): (Flip | null)[] {
  const plain = candidates.map((candidate) => candidate.score(plainValues(candidate)))
  const everybody = descending(plain)
  const flips: (Flip | null)[] = candidates.map(() => null)
  const moves = new Float64Array(candidates.length)
  for (const users of usersOfQuantities(candidates).values())
    for (const end of ['low', 'high'] as const) {
      const resolved = users.map(({ candidate, inputs }) => {
        const values = plainValues(candidate)
        for (const input of inputs) values[input] = atEnd(candidate, input, end)
        return candidate.score(values)
      })
      const before = descending(users.map(({ place }) => plain[place] ?? 0))
      const after = descending(resolved)
      for (const [i, { place, candidate, inputs }] of users.entries()) {
        const score = resolved[i] ?? 0
        const rank = 1 + above(everybody, score) - above(before, score) + above(after, score)
        const move = Math.abs(rank - 1 - above(everybody, plain[place] ?? 0))
        const [input] = inputs
        if (input === undefined || move <= (moves[place] ?? 0)) continue
        moves[place] = move
        flips[place] = { input, end, value: atEnd(candidate, input, end), rank }
      }
    }
  return flips
}

/** A candidate that depends on a quantity, and by which of its inputs. */
interface User {
  place: number
  candidate: SimulatedCandidate
  inputs: string[]
}

function usersOfQuantities(candidates: readonly SimulatedCandidate[]): Map<string, User[]> {
  const quantities = new Map<string, User[]>()
  for (const [place, candidate] of candidates.entries())
    for (const [input, { uncertain }] of Object.entries(candidate.inputs)) {
      if (uncertain === undefined) continue
      const quantity = quantityOf(candidate.id, input, uncertain)
      const users = quantities.get(quantity) ?? []
      if (users.length === 0) quantities.set(quantity, users)
      const last = users.at(-1)
      if (last?.place === place) last.inputs.push(input)
      else users.push({ place, candidate, inputs: [input] })
    }
  return quantities
}

const plainValues = ({ inputs }: SimulatedCandidate): Record<string, number> =>
  Object.fromEntries(Object.entries(inputs).map(([name, { value }]) => [name, value]))

function atEnd({ inputs }: SimulatedCandidate, input: string, end: 'low' | 'high'): number {
  const { value = 0, uncertain } = inputs[input] ?? {}
  if (uncertain === undefined) return value
  const { through = (x: number) => x } = uncertain
  return through(uncertain[end])
}

const descending = (scores: readonly number[]): Float64Array => Float64Array.from(scores).sort().reverse()

/** How many of scores in falling order are above one, by halving. */
function above(scores: Float64Array, score: number): number {
  let from = 0
  let to = scores.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((scores[middle] ?? 0) > score) from = middle + 1
    else to = middle
  }
  return from
}
