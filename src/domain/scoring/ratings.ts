import { z } from 'zod'
import { rule } from '../fault.ts'
import { key } from '../fields.ts'

const ten = z.number().min(1).max(10)
const relative = z.number().min(1).max(100)

/** What people type for frameworks whose inputs are opinions; everything may be left out. */
export const ratings = z.strictObject({
  ice: z
    .strictObject({ impact: ten, confidence: ten, ease: ten })
    .partial()
    .optional()
    .meta({ description: '1 to 10 each; kept beside what is known better' }),
  pie: z
    .strictObject({ potential: ten, importance: ten, ease: ten })
    .partial()
    .optional()
    .meta({ description: '1 to 10 each; kept beside what is known better' }),
  pxl: z
    .strictObject({
      aboveTheFold: z.boolean().meta({ description: 'Is the change above the fold?' }),
      noticeableIn5Seconds: z.boolean().meta({ description: 'Is it noticeable within 5 seconds?' }),
      addsOrRemoves: z.boolean().meta({ description: 'Does it add or remove anything?' }),
      increasesMotivation: z.boolean().meta({ description: 'Is it designed to increase user motivation?' }),
      highTraffic: z.boolean().meta({ description: 'Does it run on pages with high traffic?' }),
      userTesting: z.boolean().meta({ description: 'Does it address an issue found in user testing?' }),
      qualitativeFeedback: z
        .boolean()
        .meta({ description: 'Does it address an issue found in surveys, polls, interviews or chats?' }),
      digitalAnalytics: z.boolean().meta({ description: 'Does it address insights of digital analytics?' }),
      mouseTracking: z
        .boolean()
        .meta({ description: 'Is it supported by heat maps, mouse tracking or eye tracking?' }),
      ease: z
        .number()
        .int()
        .min(0)
        .max(3)
        .meta({ description: 'To implement: 3 under 4 hours, 2 up to 8, 1 under two days, 0 longer' }),
    })
    .partial()
    .optional()
    .meta({ description: "CXL's questions" }),
  wsjf: z
    .strictObject({
      businessValue: relative,
      timeCriticality: relative,
      riskOpportunity: relative,
      jobSize: relative,
    })
    .partial()
    .optional()
    .meta({
      description: 'Relative to the smallest one of the backlog, which has 1 (SAFe: 1, 2, 3, 5, 8, 13, 20)',
    }),
  weighted: z
    .record(key, ten)
    .refine((answers) => Object.keys(answers).length <= 100, rule('too_many_entries', { maximum: 100 }))
    .optional()
    .meta({ description: "1 to 10 each, by the keys of the map's criteria" }),
})
export type Ratings = z.infer<typeof ratings>
