import { frameworks } from '../../domain/scoring/index.ts'
import type { SimulatedCandidate, SimulatedInput } from '../../domain/uncertainty/simulateOrder.ts'
import { streamOf } from '../../domain/uncertainty/stream.ts'
import type { Ranked } from './simulate.ts'

/** Draws of an order: probabilities are then within a point, two times in three. */
const DRAWS = 2000

/** What is simulated: the hypotheses that have a score, with a seed of the map and the framework, so that it is always the same. */
export function questionOf({ mapId, framework, settings, ranked }: Ranked) {
  const { compute } = frameworks[framework]
  const score = (values: Record<string, number>) => compute(values, settings)
  const candidates = ranked.flatMap(({ hypothesisId, inputs, score: plain }): SimulatedCandidate[] =>
    plain === null ? [] : [{ id: hypothesisId, inputs: inputs as Record<string, SimulatedInput>, score }],
  )
  return { candidates, seed: streamOf(`${mapId} ${framework}`, 0), draws: DRAWS }
}
