import type { Statement } from '../../../db/database.ts'
import { insertEvent } from '../../../db/queries/events.ts'
import { channelKinds, channels } from '../../channels/index.ts'
import type { Deps } from '../../deps.ts'
import type { Event, EventType, Happening } from '../../domain/event.ts'

/**
 * Prepares the messages that tell channels at once what has happened. They belong into the batch of the write that made it
 * happen, so that nothing is told that did not happen, and nothing that did is left untold.
 */
export function eventStatements(deps: Deps, happening: Happening): Statement[] {
  const at = deps.now().toISOString()
  const event = { ...happening, timestamp: at } satisfies Event<EventType>
  const eventId = deps.newId('event')
  const messages = Object.fromEntries(
    channelKinds.map((kind) => {
      const { renderEvent } = channels[kind]
      return [kind, { en: renderEvent(event, 'en'), ru: renderEvent(event, 'ru') }]
    }),
  )
  return insertEvent(deps.db, {
    eventId,
    type: event.type,
    mapId: event.data.mapId,
    experimentId: event.data.experimentId,
    at,
    digestId: deps.newId('digest'),
    deliveryId: deps.newId('delivery'),
    content: { id: eventId, ...event },
    messages,
  })
}
