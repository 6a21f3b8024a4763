import { z } from 'zod'
import { type Fault, said } from './fault.ts'
import { count, currency, locale, name, prose, text } from './fields.ts'
import { mapRanking } from './scoring/mapRanking.ts'

const persona = z.strictObject({
  name,
  age: z.number().int().min(0).max(150).optional(),
  traits: z.array(text(500)).max(50).optional(),
  motives: z.array(text(500)).max(50).optional(),
  needs: z.array(text(500)).max(50).optional(),
})
export type Persona = z.infer<typeof persona>

export const mapInput = z.strictObject({
  name,
  persona: persona.optional(),
  goal: prose.optional(),
  segment: name.optional(),
  locale: locale.optional().meta({ default: 'en' }),
  currency: currency.optional().meta({ description: "That of the deployment's settings if not given" }),
  period: z.enum(['week', 'month']).optional().meta({ default: 'month' }),
  ranking: mapRanking.optional().meta({ description: 'How its backlog is ranked' }),
})
export type MapInput = z.infer<typeof mapInput>

const touchpoint = z.strictObject({ channel: name, label: name.optional() })
export type Touchpoint = z.infer<typeof touchpoint>

/** A column of an imported table that has no field of its own, kept with its heading. */
export const note = z.strictObject({ label: name, value: prose })
export type Note = z.infer<typeof note>

export const stageInput = z.strictObject({
  name,
  goal: prose.optional(),
  actions: prose.optional(),
  thoughts: prose.optional(),
  emotion: prose.optional(),
  emotionScore: z.number().int().min(-2).max(2).optional(),
  touchpoints: z.array(touchpoint).max(100).optional(),
  opportunities: z.array(prose).max(200).optional(),
  momentOfTruth: z.boolean().optional(),
  entrants: count.optional().meta({ description: "People who enter the stage, in the map's period" }),
  completions: count.optional().meta({ description: 'Those of them who go on to the next stage' }),
  medianMinutes: z.number().min(0).max(1e9).optional(),
  negativeMentions: count.optional(),
})
export type StageInput = z.infer<typeof stageInput>

export interface Conversion {
  share: number | null
  /** Where the share comes from: the stage's own completions, the next stage's entrants, or nothing to tell it from. */
  source: 'completions' | 'nextEntrants' | null
}

/**
 * The share of those who enter a stage that goes on.
 *
 * @param stage its entrants and completions per period
 * @param next the entrants of the stage after it, or null for the last one
 */
export function conversion(
  stage: { entrants: number | null; completions: number | null },
  next: { entrants: number | null } | null,
): Conversion {
  if (stage.entrants === null || stage.entrants === 0) return { share: null, source: null }
  if (stage.completions !== null) return { share: stage.completions / stage.entrants, source: 'completions' }
  if (next !== null && next.entrants !== null)
    return { share: next.entrants / stage.entrants, source: 'nextEntrants' }
  return { share: null, source: null }
}

/** Completions cannot exceed entrants: the fault, or null. */
export function completionsFault(stage: {
  entrants?: number | null | undefined
  completions?: number | null | undefined
}): Fault | null {
  const { entrants, completions } = stage
  if (entrants == null || completions == null || completions <= entrants) return null
  return { pointer: '/completions', detail: said('completions_exceed', { completions, entrants }) }
}
