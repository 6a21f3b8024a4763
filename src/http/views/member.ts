import { z } from 'zod'
import { idOf, instant, versioned } from './fields.ts'

export const memberView = z
  .strictObject({
    id: idOf('member'),
    name: z.string(),
    role: z.enum(['viewer', 'editor', 'admin']),
    revokedAt: instant.nullable().meta({ description: 'From when on nobody signs in as this member' }),
    ...versioned,
  })
  .meta({ id: 'Member', description: 'A person who signs in to the pages; programs have tokens' })

export const signInLinkView = z
  .strictObject({
    url: z
      .string()
      .nullable()
      .meta({ description: 'Signs the member in, once; null where the answer is replayed' }),
    expiresAt: instant,
  })
  .meta({ id: 'SignInLink' })
