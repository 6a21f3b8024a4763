import { z } from 'zod'
import { channelKinds } from '../../channels/index.ts'
import { locale } from '../../domain/fields.ts'
import { idOf, versioned } from './fields.ts'

export const channelView = z
  .strictObject({
    id: idOf('channel'),
    kind: z.enum(channelKinds),
    name: z.string(),
    locale: locale.nullable(),
    mapIds: z.array(idOf('map')).meta({ description: 'The maps that it is told of; empty for all' }),
    schedule: z.string().nullable(),
    archived: z.boolean(),
    ...versioned,
  })
  .meta({ id: 'Channel', description: 'The address is a secret and never comes back' })
