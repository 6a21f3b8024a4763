import { z } from 'zod'
import { rule } from '../fault.ts'
import { key, name } from '../fields.ts'
import { riceSteps } from './impact.ts'

const impactStep = z.strictObject({
  atLeast: z.number().min(-1).max(10).meta({ description: 'From this relative lift on; 0.05 is 5 %' }),
  impact: z.number().gt(0).max(100),
})

const criterion = z.strictObject({
  key: key.meta({ description: 'What ratings go by' }),
  name,
  weight: z.number().gt(0).max(1000),
})

const unique = (values: string[]) => new Set(values).size === values.length

/** The settings of the frameworks, as people say them: all that is left out is as in `defaults`. */
export const settingsInput = z.strictObject({
  iceScore: z
    .enum(['mean', 'product'])
    .optional()
    .meta({ description: 'What ICE makes of its three ratings', default: 'mean' }),
  impactSteps: z
    .array(impactStep)
    .min(1)
    .max(20)
    .refine(
      (steps) => steps.every((step, i) => i === 0 || step.atLeast < (steps[i - 1]?.atLeast ?? 0)),
      rule('must_fall'),
    )
    .superRefine((steps, ctx) => {
      for (const [i, { impact }] of steps.entries())
        if (impact > (steps[i - 1]?.impact ?? impact))
          ctx.addIssue({
            code: 'custom',
            path: [i, 'impact'],
            message: rule('impact_must_not_rise'),
          })
    })
    .optional()
    .meta({ description: "RICE's impact by relative lift, falling; what is below all has the last impact" }),
  criteria: z
    .array(criterion)
    .min(1)
    .max(30)
    .refine((criteria) => unique(criteria.map((one) => one.key)), rule('named_twice'))
    .optional()
    .meta({ description: "The team's own criteria, for `weighted`" }),
  horizonWeeks: z
    .number()
    .min(1)
    .max(520)
    .optional()
    .meta({ description: 'How long an improvement is worth something', default: 52 }),
  weekCost: z.number().min(0).max(1e9).optional().meta({
    description: "What a person-week costs, in the map's currency; 0: it is not counted",
    default: 0,
  }),
  testWeeks: z
    .number()
    .min(0)
    .max(520)
    .optional()
    .meta({ description: 'Person-weeks that testing a change takes beside building it', default: 0.5 }),
  treatedShare: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .meta({ description: 'The share of the traffic that a test treats', default: 0.5 }),
  limitWeeks: z
    .number()
    .min(1)
    .max(520)
    .optional()
    .meta({ description: 'A test that would take longer cannot be run', default: 26 }),
  alpha: z.number().gt(0).lt(0.5).optional().meta({ description: 'Two-sided', default: 0.05 }),
  power: z.number().gt(0.5).lt(1).optional().meta({ default: 0.8 }),
})
type SettingsInput = z.infer<typeof settingsInput>

/** The settings of the frameworks. */
export type RankingSettings = { [Field in keyof SettingsInput]-?: Exclude<SettingsInput[Field], undefined> }

const defaults: RankingSettings = {
  iceScore: 'mean',
  impactSteps: riceSteps,
  criteria: [],
  horizonWeeks: 52,
  weekCost: 0,
  testWeeks: 0.5,
  treatedShare: 0.5,
  limitWeeks: 26,
  alpha: 0.05,
  power: 0.8,
}

/** The settings in force, the defaults where a map says nothing. */
export function rankingSettings(given: SettingsInput | null): RankingSettings {
  const said = Object.entries(given ?? {}).filter(([, value]) => value !== undefined)
  return { ...defaults, ...Object.fromEntries(said) }
}
