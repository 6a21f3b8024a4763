import type { z } from 'zod'
import type { ValueDetailParams } from '../value/detail.ts'
import type { Candidate } from './candidate.ts'
import type { Input } from './input.ts'
import { type RankingSettings, rankingSettings } from './settings.ts'
import { whyMissing } from './whyMissing.ts'

/** Why a hypothesis has no score. */
export type NoScore =
  | { code: 'input_missing'; params: { input: string } }
  /** All inputs are known, and the formula leads beyond what a number can hold. */
  | { code: 'score_not_finite'; params: Record<never, never> }
  /** The metric's value is in one currency and the map in another: no rate is guessed. */
  | { code: 'currency_differs'; params: { metric: string; map: string } }
  /** A test would take longer than anybody waits, or cannot be planned. */
  | { code: 'test_too_long'; params: ValueDetailParams['test_too_long'] }
  | { code: 'test_lacks'; params: ValueDetailParams['test_lacks'] }

export interface Assessment {
  inputs: Record<string, Input>
  score: number | null
  reason: NoScore | null
}

type PerWork = 'effort' | 'jobSize' | null

/** A way to score hypotheses. Its name, unit and explanation are in the dictionary under its id. */
export interface Framework {
  id: string
  /** The input by which its score is divided, where it is worth for work: times that it is the worth itself. */
  perWork: PerWork
  /** The inputs of the formula, which a map's settings may have a say in. */
  inputs(settings: RankingSettings): z.ZodObject
  /** The formula, in the names of its inputs. */
  formula(settings: RankingSettings): string
  /** The score of plain inputs, by the defaults where no settings are given; throws a ZodError for inputs that are none. */
  score(values: unknown, settings?: RankingSettings): number
  /** The formula on inputs that are known to be some: what a simulation calls a million times. */
  compute(values: Record<string, number>, settings: RankingSettings): number
  /** The score of a hypothesis, with its inputs and where they come from. */
  assess(candidate: Candidate): Assessment
}

interface Definition<Schema extends z.ZodObject> {
  id: string
  perWork: PerWork
  inputs(settings: RankingSettings): Schema
  formula(settings: RankingSettings): string
  /** Finds the inputs of a hypothesis: measured where they can be. */
  gather(candidate: Candidate): { [Name in keyof z.infer<Schema>]: Input }
  /** The formula. */
  compute(values: z.infer<Schema>, settings: RankingSettings): number
}

/** Makes a framework of a formula over numbers and of where these come from. */
export function defineFramework<Schema extends z.ZodObject<Record<string, z.ZodNumber>>>(
  definition: Definition<Schema>,
): Framework {
  const { id, perWork, inputs, formula, gather, compute } = definition
  return {
    id,
    perWork,
    inputs,
    formula,
    compute: (values, settings) => compute(values as z.infer<Schema>, settings),
    score: (values, settings = rankingSettings(null)) => compute(inputs(settings).parse(values), settings),
    assess(candidate) {
      const found: Record<string, Input> = gather(candidate)
      const values: Record<string, number> = {}
      for (const [name, input] of Object.entries(found)) {
        if (input.value === null) return { inputs: found, score: null, reason: whyMissing(name, input) }
        values[name] = input.value
      }
      const score = compute(values as z.infer<Schema>, candidate.settings)
      // Bounded inputs give bounded scores; should one not, it must not decide the order of the others.
      return Number.isFinite(score)
        ? { inputs: found, score, reason: null }
        : { inputs: found, score: null, reason: { code: 'score_not_finite', params: {} } }
    },
  }
}
