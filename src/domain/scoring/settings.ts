import { z } from 'zod'

/** How a map's backlog is ranked, where that differs from the defaults. */
export const rankingSettings = z.strictObject({
  framework: z.string().max(40).optional(),
})
export type RankingSettings = z.infer<typeof rankingSettings>
