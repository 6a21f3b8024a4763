import type { z } from 'zod'
import type { AssessedBarrier } from './assessBarriers.ts'
import type { HypothesisFigures } from './figures.ts'
import type { ImpactStep } from './impact.ts'
import type { Input } from './input.ts'

/** What a framework sees of one hypothesis. */
interface Candidate {
  hypothesis: HypothesisFigures
  barriers: AssessedBarrier[]
  period: 'week' | 'month'
  /** The map's own impact scale, where it has one. */
  impactSteps?: ImpactStep[] | undefined
}

/** Why a hypothesis has no score. */
interface NoScore {
  code: 'input_missing'
  params: { input: string }
}

export interface Assessment {
  inputs: Record<string, Input>
  score: number | null
  reason: NoScore | null
}

/** A way to score hypotheses. Its name, unit and explanation are in the dictionary under its id. */
export interface Framework {
  id: string
  /** The inputs of the formula. */
  inputs: z.ZodObject
  /** The formula, in the names of its inputs. */
  formula: string
  /** The score of plain inputs; throws a ZodError for inputs that are none. */
  score(values: unknown): number
  /** The score of a hypothesis, with its inputs and where they come from. */
  assess(candidate: Candidate): Assessment
}

interface Definition<Schema extends z.ZodObject> {
  id: string
  inputs: Schema
  formula: string
  /** Finds the inputs of a hypothesis: measured where they can be. */
  gather(candidate: Candidate): { [Name in keyof z.infer<Schema>]: Input }
  /** The formula. */
  compute(values: z.infer<Schema>): number
}

/** Makes a framework of a formula over numbers and of where these come from. */
export function defineFramework<Schema extends z.ZodObject<Record<string, z.ZodNumber>>>(
  definition: Definition<Schema>,
): Framework {
  const { id, inputs, formula, gather, compute } = definition
  return {
    id,
    inputs,
    formula,
    score: (values) => compute(inputs.parse(values)),
    assess(candidate) {
      const found: Record<string, Input> = gather(candidate)
      const values: Record<string, number> = {}
      for (const [input, { value }] of Object.entries(found)) {
        if (value === null) {
          return { inputs: found, score: null, reason: { code: 'input_missing', params: { input } } }
        }
        values[input] = value
      }
      return { inputs: found, score: compute(values as z.infer<Schema>), reason: null }
    },
  }
}
