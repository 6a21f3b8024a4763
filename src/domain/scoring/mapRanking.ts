import { z } from 'zod'
import { type FrameworkId, frameworks } from './index.ts'
import { settingsInput } from './settings.ts'

/** How a map's backlog is ranked, where that differs from the defaults. */
export const mapRanking = settingsInput.extend({
  framework: z
    .enum(Object.keys(frameworks) as [FrameworkId, ...FrameworkId[]])
    .optional()
    .meta({ description: 'What its backlog is ranked by', default: 'rice' }),
})
export type MapRanking = z.infer<typeof mapRanking>
