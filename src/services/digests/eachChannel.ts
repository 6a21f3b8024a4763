import type { ChannelRow } from '../../../db/queries/channels.ts'
import type { Deps } from '../../deps.ts'
import { failureName } from '../failureName.ts'

/** Does something for each channel; one that fails is logged and holds up no other. Throws the first error in the end. */
export async function eachChannel(
  deps: Deps,
  event: string,
  channels: ChannelRow[],
  work: (channel: ChannelRow) => Promise<void>,
): Promise<void> {
  const errors: unknown[] = []
  for (const channel of channels) {
    try {
      await work(channel)
    } catch (error) {
      deps.log.error(event, { channel: channel.id, message: failureName(error) })
      errors.push(error)
    }
  }
  if (errors.length > 0) throw errors[0]
}
