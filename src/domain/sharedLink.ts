import { z } from 'zod'
import { instant } from './fields.ts'

/** What a link to the summary of an experiment is made with. */
export const sharedLinkInput = z.strictObject({
  expiresAt: instant
    .optional()
    .meta({ description: 'From when on the link leads nowhere; until it is revoked where left out' }),
})
