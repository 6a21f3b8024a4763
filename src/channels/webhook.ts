import type { Digest } from '../domain/digest/digest.ts'
import type { Reminder } from '../domain/digest/reminder.ts'
import { dictionary } from '../locales/dictionary.ts'
import type { Locale } from '../locales/plural.ts'
import type { Channel, TextMessage } from './channel.ts'
import { digestSections } from './digestSections.ts'
import { plainText } from './markup.ts'
import { outcomeOf, postJson } from './postJson.ts'
import { reminderText } from './reminderText.ts'

/**
 * Any address that takes JSON: the digest as data, and its text for those who only pass it on. An event is a body of Standard
 * Webhooks: type, timestamp and data.
 */
export const webhook: Channel = {
  kind: 'webhook',
  render: renderAsJson,
  renderReminder: renderReminderAsJson,
  renderEvent: ({ type, timestamp, data }) => ({ type, timestamp, data }),
  renderTest: (locale) => ({ event: 'test', locale, text: dictionary(locale).digest.test }),
  send: async (message, secretUrl, fetch, sign) => outcomeOf(await postJson(secretUrl, message, fetch, sign)),
}

function renderAsJson(digest: Digest, locale: Locale): TextMessage {
  const { date, items, nextTests } = digest
  const sections = digestSections(digest, locale, plainText).map(({ heading, text }) => `${heading}\n${text}`)
  const text = [dictionary(locale).digest.title({ date }), ...sections].join('\n\n')
  return { event: 'digest', locale, text, date, items, nextTests }
}

function renderReminderAsJson(reminder: Reminder, locale: Locale): TextMessage {
  const text = [dictionary(locale).digest.reminder.title, reminderText(reminder, locale, plainText)].join(
    '\n\n',
  )
  return { event: 'reminder', locale, text, ...reminder }
}
