import { z } from 'zod'
import { idOf, instant, versioned } from './fields.ts'

const fields = {
  id: idOf('token'),
  name: z.string(),
  role: z.enum(['viewer', 'editor', 'admin']),
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
  ...versioned,
}

export const tokenView = z.strictObject(fields).meta({ id: 'Token' })

export const createdTokenView = z
  .strictObject({
    ...fields,
    token: z
      .string()
      .nullable()
      .meta({ description: 'The token itself, shown this once; null where the answer is replayed' }),
  })
  .meta({ id: 'CreatedToken' })
