import { z } from 'zod'
import { channelKinds } from '../../channels/index.ts'
import { locale } from '../../domain/fields.ts'
import { defaultChannelSchedule } from '../../domain/schedule/channelSchedule.ts'
import { idOf, versioned } from './fields.ts'

export const channelView = z
  .strictObject({
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
    events: z.array(z.string()).meta({ description: 'What it is told at once, beside digests' }),
    archived: z.boolean(),
    ...versioned,
  })
  .meta({ id: 'Channel', description: 'The address is a secret and never comes back' })
