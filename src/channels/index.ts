import type { Channel } from './channel.ts'
import { slack } from './slack.ts'
import { webhook } from './webhook.ts'

/** The kinds of channel there are. */
export const channels = { slack, webhook } satisfies Record<string, Channel>

export type ChannelKind = keyof typeof channels

export const channelKinds = Object.keys(channels) as ChannelKind[]
