import { type Flip, flipsOf } from './flip.ts'
import { orderTally } from './orderTally.ts'
import { quantityOf } from './quantityOf.ts'
import { drawn, type Sampler, samplerOf } from './sampler.ts'
import { streamOf } from './stream.ts'
import type { Uncertain } from './uncertain.ts'

/** An input of a score: its plain value, and what is known of it where that is more than a point. */
export interface SimulatedInput {
  value: number
  low?: number | undefined
  high?: number | undefined
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

interface Question {
  candidates: readonly SimulatedCandidate[]
  seed: number
  /** How many; the error of a probability p is sqrt(p (1 - p) / draws). */
  draws: number
}

/** Scores that are held at a time: few enough for a processor's cache. */
const CELLS_AT_A_TIME = 65_536

/**
 * How sure an order is, by Monte Carlo with common random numbers: in every draw each uncertain quantity takes one value and the
 * hypotheses are ranked anew, equal scores by id.
 *
 * The value of a quantity in a draw depends on the seed, on what it is (`of`; else the hypothesis and the input) and on the number of
 * the draw, and on nothing else. So a hypothesis that comes or goes leaves the draws of the others as they were, hypotheses that rest
 * on the same quantity move together, and the same question has the same answer to the last byte in every engine.
 */
export function simulateOrder(question: Question): Map<string, Standing> {
  const steps = simulationSteps(question)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps of a few milliseconds, for a caller that has other things to do in between. */
export function* simulationSteps({
  candidates: given,
  seed,
  draws,
}: Question): Generator<void, Map<string, Standing>> {
  const candidates = given.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const size = candidates.length
  const lines = candidates.map((candidate) => lineOf(candidate, seed))
  const rows = Math.max(1, Math.floor(CELLS_AT_A_TIME / Math.max(1, size)))
  const scores = new Float64Array(rows * size)
  const tally = orderTally(size, draws, rows)
  for (let begin = 0; begin < draws; begin += rows) {
    const end = Math.min(begin + rows, draws)
    for (const [place, line] of lines.entries()) scoreLine(line, scores, place, size, begin, end)
    tally.add(scores, begin, end)
    yield
  }
  const flips = flipsOf(candidates)
  return new Map(candidates.map(({ id }, place) => [id, { ...tally.of(place), flip: flips[place] ?? null }]))
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

/** Writes the scores of a hypothesis in some draws, one in each row. */
function scoreLine(
  { values, names, samplers, score, fixed }: Line,
  scores: Float64Array,
  place: number,
  size: number,
  begin: number,
  end: number,
): void {
  for (let draw = begin; draw < end; draw += 1) {
    if (fixed === null)
      for (let k = 0; k < names.length; k += 1)
        values[names[k] as string] = drawn(samplers[k] as Sampler, draw)
    scores[(draw - begin) * size + place] = fixed ?? score(values)
  }
}
