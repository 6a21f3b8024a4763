import { ENGINE_VERSION } from '../../domain/verdict/analysis.ts'
import { sha256 } from '../crypto/hash.ts'
import type { Ranked } from './simulate.ts'
import type { questionOf } from './simulationQuestion.ts'

/**
 * Of all that a simulated order is computed from: where it is the same, so is the order. How a quantity enters its input follows from
 * the input's value and bounds, the framework and the settings.
 */
export const inputHashOf = (
  { framework, settings }: Ranked,
  { candidates, seed, draws }: ReturnType<typeof questionOf>,
): Promise<string> =>
  sha256(
    JSON.stringify({
      engine: ENGINE_VERSION,
      framework,
      settings,
      seed,
      draws,
      inputs: candidates.map(({ id, inputs }) => [
        id,
        Object.entries(inputs).map(([name, { value, low, high, uncertain }]) => [
          name,
          value,
          low,
          high,
          uncertain,
        ]),
      ]),
    }),
  )
