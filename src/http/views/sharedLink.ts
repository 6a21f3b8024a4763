import { z } from 'zod'
import { idOf, instant } from './fields.ts'

const fields = {
  id: idOf('sharedLink'),
  experimentId: idOf('experiment'),
  createdAt: instant,
  createdBy: z.string().meta({ description: 'Their name, as it was then' }),
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
}

export const sharedLinkView = z
  .strictObject(fields)
  .meta({ id: 'SharedLink', description: 'By it anybody may read the summary of one experiment' })

export const madeSharedLinkView = z
  .strictObject({
    ...fields,
    url: z
      .string()
      .nullable()
      .meta({ description: 'The address to forward, shown this once; null where the answer is replayed' }),
  })
  .meta({ id: 'MadeSharedLink' })
