import type { Digest } from '../domain/digest/digest.ts'
import type { Reminder } from '../domain/digest/reminder.ts'
import type { Event } from '../domain/event.ts'
import type { Locale } from '../locales/plural.ts'

/** What is stored in the outbox and posted: JSON. */
export type ChannelMessage = Record<string, unknown>

/** A message that can be read as a text, too. */
export type TextMessage = { text: string } & ChannelMessage

/** The headers by which the other side knows that a body comes from us. */
export type Sign = (body: string) => Promise<Record<string, string>>

/** The `fetch` of the runtime, passed in. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** How a delivery went. Reasons never hold the address: it is a secret. */
export type SendOutcome =
  | { outcome: 'delivered' }
  /** Worth another attempt, not before `afterSeconds` where the other side said so. */
  | { outcome: 'retry'; reason: string; afterSeconds?: number }
  /** The same message to the same address will be refused again. */
  | { outcome: 'refused'; reason: string }

/** A place where digests go. */
export interface Channel {
  kind: string
  /** The message of a digest that is not quiet. */
  render(digest: Digest, locale: Locale): TextMessage
  /** The message that reminds people of a running experiment. */
  renderReminder(reminder: Reminder, locale: Locale): TextMessage
  /** The message that says at once what has happened. */
  renderEvent(event: Event, locale: Locale): ChannelMessage
  /** The message by which people see that the address works. */
  renderTest(locale: Locale): TextMessage
  /**
   * Posts a rendered message to the channel's secret address. Never throws for what the other side does.
   *
   * @param sign left out where the channel has no key to sign with
   */
  send(message: ChannelMessage, secretUrl: string, fetch: Fetch, sign?: Sign): Promise<SendOutcome>
}
