import { z } from 'zod'
import { locale } from '../../domain/fields.ts'
import { count } from './fields.ts'

export const settingsView = z
  .strictObject({
    timeZone: z.string().meta({ description: 'IANA; which day an instant falls on' }),
    locale,
    currency: z.string().meta({ description: 'ISO 4217; of maps that are made without one' }),
    digest: z.strictObject({
      nextTests: count.meta({ description: 'How many untested hypotheses a digest names' }),
    }),
    version: count.meta({ description: 'What If-Match names, as "v<version>"; 0 until something is set' }),
  })
  .meta({ id: 'Settings' })
