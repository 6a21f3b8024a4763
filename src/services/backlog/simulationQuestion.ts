import { frameworks } from '../../domain/scoring/index.ts'
import type { Input } from '../../domain/scoring/input.ts'
import type { SimulatedCandidate } from '../../domain/uncertainty/simulateOrder.ts'
import { streamOf } from '../../domain/uncertainty/stream.ts'
import type { Ranked } from './simulate.ts'

/** Draws of an order: probabilities are then within a point, two times in three. */
const DRAWS = 2000

/** What is simulated: the hypotheses that have a score, with a seed of the map and the framework, so that it is always the same. */
export function questionOf({ mapId, framework, settings, ranked }: Ranked) {
  const { compute } = frameworks[framework]
  const score = (values: Record<string, number>) => compute(values, settings)
  const candidates = ranked.flatMap(({ hypothesisId, inputs, score: plain }): SimulatedCandidate[] =>
    plain === null ? [] : [{ id: hypothesisId, inputs: figuresOf(inputs), score }],
  )
  return { candidates, seed: streamOf(`${mapId} ${framework}`, 0), draws: DRAWS }
}

/** Inputs without where they come from: of ten thousand hypotheses that is most of what they take. */
function figuresOf(inputs: Record<string, Input>): SimulatedCandidate['inputs'] {
  const figures = Object.entries(inputs).map(([name, { value, low, high, uncertain }]) => [
    name,
    { value: value ?? 0, low, high, uncertain },
  ])
  return Object.fromEntries(figures) as SimulatedCandidate['inputs']
}
