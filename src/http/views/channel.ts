import { z } from 'zod'
import { channelKinds } from '../../channels/index.ts'
import { eventTypes } from '../../domain/event.ts'
import { locale } from '../../domain/fields.ts'
import { defaultChannelSchedule } from '../../domain/schedule/channelSchedule.ts'
import { idOf, instant, versioned } from './fields.ts'

const fields = {
  id: idOf('channel'),
  kind: z.enum(channelKinds),
  name: z.string(),
  locale: locale.nullable(),
  mapIds: z.array(idOf('map')).meta({ description: 'The maps that it is told of; empty for all' }),
  schedule: z
    .string()
    .nullable()
    .meta({
      description: `"weekly mon 09:00", "daily 09:00" or "off", by the clocks of the team; null is "${defaultChannelSchedule}"`,
    }),
  events: z.array(z.enum(eventTypes)).meta({ description: 'What it is told at once, beside digests' }),
  archived: z.boolean(),
  ...versioned,
}

export const channelView = z
  .strictObject(fields)
  .meta({ id: 'Channel', description: 'The address is a secret and never comes back' })

const secret = z.string().nullable()

export const createdChannelView = z
  .strictObject({
    ...fields,
    secret: secret.meta({
      description:
        'What messages to a webhook are signed with, shown this once; null for other kinds, and where the answer is replayed',
    }),
  })
  .meta({ id: 'CreatedChannel' })

export const newSecretView = z
  .strictObject({
    secret: secret.meta({ description: 'Shown this once; null where the answer is replayed' }),
    previousUntil: instant.nullable().meta({
      description: 'Until when messages are signed with the old secret too; null where there was none',
    }),
  })
  .meta({ id: 'NewSecret' })
